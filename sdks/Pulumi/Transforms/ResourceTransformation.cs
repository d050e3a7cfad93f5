namespace Pulumi;

/// <summary>Runs in this process, in a resource's constructor. Null keeps the arguments and options as they are.</summary>
public delegate ResourceTransformationResult? ResourceTransformation(ResourceTransformationArgs args);
