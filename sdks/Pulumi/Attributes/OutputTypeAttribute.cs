using System;

namespace Pulumi;

[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute;
