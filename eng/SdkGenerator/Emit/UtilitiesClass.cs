using Blueprints.SdkGenerator.Schema;

namespace Blueprints.SdkGenerator.Emit;

/// <summary>What every class of an SDK leans on: the package's version, default options, the environment.</summary>
internal static class UtilitiesClass
{
    public static void Write(CodeWriter writer, PackageSchema package)
    {
        writer.Open($"namespace {package.Namespace}");
        writer.Open("internal static class Utilities");
        WriteEnvironment(writer);
        WriteDefaults(writer, "InvokeOptions");
        WriteDefaults(writer, "InvokeOutputOptions");
        WriteVersion(writer, package);
        writer.Close();
        WriteAttribute(writer, package.NamespaceOf(package.Name));
        writer.Close();
    }

    private static void WriteEnvironment(CodeWriter writer)
    {
        writer.Open("public static string? GetEnv(params string[] names)");
        writer.Open("foreach (var name in names)");
        writer.Line("if (global::System.Environment.GetEnvironmentVariable(name) is { } value) { return value; }");
        writer.Close();
        writer.Line("return null;");
        writer.Close();
        writer.Line(
            "public static bool? GetEnvBoolean(params string[] names) => GetEnv(names) switch { \"1\" or \"t\" or \"T\" or \"true\" or "
                + "\"TRUE\" or \"True\" => true, \"0\" or \"f\" or \"F\" or \"false\" or \"FALSE\" or \"False\" => false, _ => null };");
        writer.Line("public static int? GetEnvInt32(params string[] names) => int.TryParse(GetEnv(names), out var value) ? value : null;");
        writer.Line(
            "public static double? GetEnvDouble(params string[] names) => double.TryParse(GetEnv(names), out var value) ? value : null;");
    }

    private static void WriteDefaults(CodeWriter writer, string options)
    {
        writer.Open($"public static global::Pulumi.{options} WithDefaults(this global::Pulumi.{options}? options)");
        writer.Line($"options ??= new global::Pulumi.{options}();");
        writer.Line("options.Version ??= Version;");
        writer.Line("return options;");
        writer.Close();
    }

    /// <summary>The embedded version.txt has the version alone, or the provider's name on a line before it.</summary>
    private static void WriteVersion(CodeWriter writer, PackageSchema package)
    {
        writer.Line("public static string Version { get; } = ReadVersion();");
        writer.Open("private static string ReadVersion()");
        writer.Line(
            $"using var stream = "
                + $"typeof(Utilities).Assembly.GetManifestResourceStream({Identifiers.Literal(package.Namespace + ".version.txt")});");
        writer.Line(
            "using var reader = new global::System.IO.StreamReader(stream ?? throw new global::System.NotSupportedException(\"Missing "
                + "embedded version.txt file\"));");
        writer.Line("var lines = reader.ReadToEnd().Trim().Split('\\n');");
        writer.Line("return lines[lines.Length == 2 ? 1 : 0].Trim();");
        writer.Close();
    }

    private static void WriteAttribute(CodeWriter writer, string name)
    {
        writer.Open($"internal sealed class {name}ResourceTypeAttribute : global::Pulumi.ResourceTypeAttribute");
        writer.Line($"public {name}ResourceTypeAttribute(string type) : base(type, Utilities.Version) {{ }}");
        writer.Close();
    }
}
