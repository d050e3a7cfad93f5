namespace Pulumi;

/// <summary>An input whose value's type does not matter.</summary>
internal interface IInput
{
    IOutput ToOutput();

    /// <summary>
    /// The output that is serialized: for lists and maps one whose elements are still inputs of their own, so that an
    /// element that is not known yet does not hide the others.
    /// </summary>
    IOutput ToSerializableOutput();
}
