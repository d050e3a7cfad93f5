using System;

namespace Blueprints.SdkGenerator.Binding;

/// <summary>Where an object type occurs, which decides the classes that it becomes and their names.</summary>
[Flags]
internal enum Usage
{
    None = 0,
    Input = 1,
    State = 2,
    Output = 4,

    /// <summary>In a function's arguments or result, which are not inputs and outputs.</summary>
    Plain = 8,

    /// <summary>In the arguments of a function's lifted form.</summary>
    LiftedInput = 16,
}
