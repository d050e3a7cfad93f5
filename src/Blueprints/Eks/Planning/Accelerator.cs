using System.Text.RegularExpressions;

namespace Blueprints.Eks.Planning;

/// <summary>Specifies the accelerator that needs a driver.</summary>
internal enum Accelerator
{
    None,
    Nvidia,
    Neuron,
}

/// <summary>
/// Returns the accelerators of instance families. Source: Amazon EC2 Instance Types, «Accelerated computing»; g4ad has AMD GPUs, for which
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
