using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Blueprints.Analyzers;

/// <summary>Warns where what a fluent method or a plan returns is dropped: a blueprint is immutable, so the call had no effect.</summary>
/// <remarks>
/// What a method is for, the library says itself: <c>[Pure]</c> is on every fluent method of the package, and in its metadata; factories
/// have no effect either.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedResultAnalyzer : DiagnosticAnalyzer
{
    private const string Library = "Blueprints";
    private const string PureAttribute = "System.Diagnostics.Contracts.PureAttribute";

    private static readonly DiagnosticDescriptor Dropped = Rule(
        "BLU001",
        "The result of a call without effects is dropped",
        "The result of {0} is dropped, and the call changes nothing; use what it returns: blueprints are immutable, and Provision alone "
            + "registers resources");

    private static readonly DiagnosticDescriptor NeverRead = Rule(
        "BLU002",
        "The result of a call without effects is never read",
        "'{1}' holds the result of {0}, and nothing reads it; use it (Provision alone registers resources), or remove it");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Dropped, NeverRead);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(ReportDropped, OperationKind.ExpressionStatement);
        context.RegisterOperationBlockStartAction(WatchLocals);
    }

    // Also the body of a lambda that returns nothing, of a method `void M() => …`, and the parts of a `for`: all are expression statements.
    // `_ = …` is an assignment, and says that the result is dropped knowingly.
    private static void ReportDropped(OperationAnalysisContext context)
    {
        if (PureCall(((IExpressionStatementOperation)context.Operation).Operation) is { } call)
        {
            context.ReportDiagnostic(Diagnostic.Create(Dropped, call.Syntax.GetLocation(), Name(call)));
        }
    }

    // The compiler warns of an unread local only where a constant was assigned.
    private static void WatchLocals(OperationBlockStartAnalysisContext context)
    {
        var held = new ConcurrentDictionary<ILocalSymbol, IInvocationOperation>(SymbolEqualityComparer.Default);
        var read = new ConcurrentDictionary<ILocalSymbol, bool>(SymbolEqualityComparer.Default);
        context.RegisterOperationAction(
            operation =>
            {
                var declarator = (IVariableDeclaratorOperation)operation.Operation;
                if (PureCall(declarator.GetVariableInitializer()?.Value) is { } call)
                {
                    held[declarator.Symbol] = call;
                }
            },
            OperationKind.VariableDeclarator);
        context.RegisterOperationAction(
            operation =>
            {
                var reference = (ILocalReferenceOperation)operation.Operation;
                if (!IsOnlyWritten(reference))
                {
                    read[reference.Local] = true;
                }
            },
            OperationKind.LocalReference);
        context.RegisterOperationBlockEndAction(end =>
        {
            foreach (var pair in held.Where(pair => !read.ContainsKey(pair.Key)))
            {
                end.ReportDiagnostic(Diagnostic.Create(NeverRead, pair.Key.Locations[0], Name(pair.Value), pair.Key.Name));
            }
        });
    }

    // `blueprint = blueprint.WithTag(…)` writes a local, and reads it for that alone.
    private static bool IsOnlyWritten(ILocalReferenceOperation reference)
    {
        IOperation last = reference;
        for (IOperation? next = last; next is not null; next = CallOn(last))
        {
            last = next;
        }

        return last.Parent is ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation }
            && SymbolEqualityComparer.Default.Equals(target.Local, reference.Local);
    }

    private static IInvocationOperation? CallOn(IOperation operation) => operation.Parent switch
    {
        IInvocationOperation call when ReferenceEquals(call.Instance, operation) && IsPure(call.TargetMethod) => call,
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod.IsExtensionMethod: true } call } argument
            when ReferenceEquals(call.Arguments[0], argument) && IsPure(call.TargetMethod) => call,
        _ => null,
    };

    // Of `a?.B()`, `a!.B()` and a conversion, the call itself.
    private static IInvocationOperation? PureCall(IOperation? operation) => Bare(operation) switch
    {
        IInvocationOperation call when IsPure(call.TargetMethod) => call,
        _ => null,
    };

    private static IOperation? Bare(IOperation? operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConditionalAccessOperation access:
                    operation = access.WhenNotNull;
                    break;
                case IConversionOperation { IsImplicit: true } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    private static bool IsPure(IMethodSymbol method)
    {
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        return definition.ContainingAssembly?.Name == Library
            && (IsFactory(definition)
                || definition.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == PureAttribute));
    }

    // `VpcBlueprint.In(…)`, `NodePool.Of(…)`: what describes something begins with a static method of its own.
    private static bool IsFactory(IMethodSymbol method) =>
        method.IsStatic && SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType);

    private static string Name(IInvocationOperation call) => $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}";

    private static DiagnosticDescriptor Rule(string id, string title, string message) =>
        new(id, title, message, "Usage", DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
