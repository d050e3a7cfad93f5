using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;

namespace Pulumi;

public class Stack : ComponentResource
{
    internal const string TypeToken = "pulumi:pulumi:Stack";

    public Stack(StackOptions? options = null)
        : base(TypeToken, $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}", ToComponentOptions(options))
        => Deployment.Required.Stack = this;

    internal Output<IDictionary<string, object?>> OutputValues { get; private set; } =
        Output.Create<IDictionary<string, object?>>(ImmutableDictionary<string, object?>.Empty);

    /// <summary>
    /// Registers the [Output] properties once the constructor is done; a stack does not do it itself. Unlike those of a
    /// component they keep the property's own name when the attribute has none, and none may be left out.
    /// </summary>
    internal void RegisterPropertyOutputs()
    {
        var outputs =
            (from property in GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
             where property.DeclaringType != typeof(Resource)
             let attribute = property.GetCustomAttribute<OutputAttribute>()
             where attribute is not null
             select KeyValuePair.Create(attribute.Name ?? property.Name, property.GetValue(this))).ToList();

        var missing = outputs.Where(output => output.Value is null).Select(output => output.Key).ToList();
        if (missing.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", missing)}' have no value assigned. "
                + "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        OutputValues = Output.Create<IDictionary<string, object?>>(new Dictionary<string, object?>(outputs));
        RegisterOutputs(OutputValues);
    }

    private static ComponentResourceOptions? ToComponentOptions(StackOptions? options)
        => options is null ? null : new ComponentResourceOptions { ResourceTransformations = options.ResourceTransformations };
}
