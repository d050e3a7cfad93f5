namespace Blueprints.Preview.Engine;

/// <summary>Represents the service provider through which Pulumi asks for the stack of a program.</summary>
internal sealed class SingleService(Func<object> create) : IServiceProvider
{
    public object GetService(Type serviceType) => create();
}
