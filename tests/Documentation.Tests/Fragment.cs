using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Blueprints.Documentation.Tests;

/// <summary>A piece of C# that a document shows.</summary>
/// <param name="Path">The document, from the root of the repository.</param>
/// <param name="Line">The line of the document on which the code begins.</param>
/// <param name="Language">What stands after the fence: <c>csharp</c>, <c>csharp fragment</c> or <c>csharp fails</c>.</param>
/// <param name="Heading">The heading that it stands under, or nothing.</param>
/// <param name="Text">The code.</param>
internal sealed partial record Fragment(string Path, int Line, string Language, string Heading, string Text)
{
    /// <summary>What <c>(…)</c> is tried as.</summary>
    private static readonly ImmutableArray<string> Arguments = [
        "()",
        "(default!)",
        "(default!, default!)",
        "(default!, default!, default!)",
    ];

    private static readonly string Usings = string.Concat(new[]
    {
        "System",
        "System.Collections.Generic",
        "System.Collections.Immutable",
        "System.ComponentModel.DataAnnotations",
        "System.IO",
        "System.Linq",
        "System.Threading",
        "System.Threading.Tasks",
        "Blueprints",
        "Blueprints.Configuration",
        "Blueprints.Data",
        "Blueprints.Dns",
        "Blueprints.Eks",
        "Blueprints.Identity",
        "Blueprints.Karpenter",
        "Blueprints.Network",
        "Blueprints.Preview",
        "Blueprints.Problems",
        "Microsoft.Extensions.DependencyInjection",
        "Microsoft.Extensions.Options", "Pulumi", "Xunit",
    }.Select(space => $"using {space};")) + "using Aws = Pulumi.Aws;using Kubernetes = Pulumi.Kubernetes;";

    /// <summary>Gets whether the code says itself that it is not whole.</summary>
    public bool IsMarked => Language == "csharp fragment";

    /// <summary>Gets whether the point of the code is that it does not compile.</summary>
    public bool MustFail => Language == "csharp fails";

    /// <summary>Gets whether it is a program as a whole, which is compiled and run as one.</summary>
    public bool IsProgram =>
        Text.StartsWith("using ", StringComparison.Ordinal) && !Text.StartsWith("using var ", StringComparison.Ordinal);

    /// <summary>Gets whether an object is shown without all of its properties, so that required ones may be missing.</summary>
    public bool LeavesPropertiesOut => Element().IsMatch(Text);

    /// <summary>Gets whether anything is left out, so that the code cannot be run.</summary>
    public bool LeavesSomethingOut => Text.Contains('…', StringComparison.Ordinal);

    /// <summary>Gets whether it registers something itself.</summary>
    public bool HasEffects =>
        Text.Contains("Provision(", StringComparison.Ordinal)
            || Text.Contains("new Aws.", StringComparison.Ordinal)
            || Path.Contains("/PRV", StringComparison.Ordinal);

    /// <summary>Returns the sources that the code may stand for: one, or one for each number of arguments that are left out.</summary>
    /// <param name="name">The name of the class that becomes of it.</param>
    /// <param name="keepsValues">Whether what a statement comes to is kept.</param>
    public IEnumerable<string> Sources(string name, bool keepsValues = false)
    {
        var text = Outside(Text, code => Statement().Replace(Body().Replace(Element().Replace(code, ""), "{ }"), ";"));
        return text.Contains("(…)", StringComparison.Ordinal)
            ? Arguments.Select(
                arguments => Source(name, Outside(text, code => code.Replace("(…)", arguments, StringComparison.Ordinal)), keepsValues))
            : [Source(name, text, keepsValues)];
    }

    private string Source(string name, string text, bool keepsValues)
    {
        var (usings, statements, types) = Parts(text, keepsValues);
        return $$"""
            {{Usings}}{{usings}}
            namespace Blueprints.Documentation.Tests.Fragments;
            public sealed class {{name}} : {{NamesOf.Document(Path).Name}}
            {
                public async Task<object?> RunAsync()
                {
            #line {{Line}} "{{Path}}"
            {{statements}}
            #line hidden
                    return null;
                }
            #line {{Line}} "{{Path}}"
            {{types}}
            }
            """;
    }

    private static (string Usings, string Statements, string Types) Parts(string text, bool keepsValues)
    {
        var expression = SyntaxFactory.ParseExpression(text);
        if (!expression.ContainsDiagnostics)
        {
            return ("", Statement(expression, keepsValues), "");
        }

        var unit = SyntaxFactory.ParseCompilationUnit(text);
        var types = string.Concat(unit.Members.Where(member => member is not GlobalStatementSyntax));
        var statements = unit.Members.OfType<GlobalStatementSyntax>().Select(member => member.Statement).ToList();
        if (!unit.ContainsDiagnostics || types.Length == 0)
        {
            return (unit.Usings.ToFullString(), string.Concat(statements.Select(statement =>
                keepsValues && statement is ExpressionStatementSyntax { Expression: not AssignmentExpressionSyntax and var value }
                    ? $"Keep({value.ToFullString()});"
                    : statement.ToFullString())), types);
        }

        return ("", "", text);
    }

    private static string Statement(ExpressionSyntax expression, bool keepsValues) => expression switch
    {
        SimpleLambdaExpressionSyntax lambda => $"Keep(Apply({lambda.Parameter.Identifier.Text}, {expression.ToFullString()}\n));",
        _ when keepsValues => $"Keep({expression.ToFullString()}\n);",
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax =>
            $"{expression.ToFullString()}\n;",
        _ => $"_ = {expression.ToFullString()}\n;",
    };

    // Texts and comments say what they like.
    private static string Outside(string text, Func<string, string> change) =>
        string.Concat(Text_().Split(text).Select((part, index) => index % 2 == 0 ? change(part) : part));

    [GeneratedRegex("""("(?:\\.|[^"\\\n])*"|//[^\n]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex Text_();

    [GeneratedRegex(@"(?<=[{\[(,]\s*)…\s*,|,\s*…(?=\s*[}\])])", RegexOptions.CultureInvariant)]
    private static partial Regex Element();

    [GeneratedRegex(@"\{ … \}", RegexOptions.CultureInvariant)]
    private static partial Regex Body();

    [GeneratedRegex(@"(?<=^\s*)…(?=\s*$)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Statement();
}
