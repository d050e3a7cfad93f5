using System.Text.RegularExpressions;

namespace Blueprints.Eks.Planning;

/// <summary>Specifies what a driver is needed for, beside the processor.</summary>
internal enum Accelerator
{
    None,
    Nvidia,
    Neuron,
}

/// <summary>
/// Specifies which families have accelerators. Source: Amazon EC2 Instance Types, «Accelerated computing»; g4ad has GPUs of AMD, for which
/// EKS has no image.
/// </summary>
internal static partial class Accelerators
{
    public static Accelerator Of(InstanceFamily family) => family.Name switch
    {
        "g4ad" => Accelerator.None,
        var name when Nvidia().IsMatch(name) => Accelerator.Nvidia,
        var name when Neuron().IsMatch(name) => Accelerator.Neuron,
        _ => Accelerator.None,
    };

    [GeneratedRegex("^(p|g|gr)[0-9]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Nvidia();

    [GeneratedRegex("^(inf|trn)[0-9]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Neuron();
}
