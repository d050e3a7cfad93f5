namespace Pulumi;

public class CustomResource : Resource
{
    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base(type, name, isCustom: true, isRemote: false, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions())
    {
    }

    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : this(type, name, args, options, registerPackageRequest: null)
    {
    }

    private protected CustomResource()
    {
    }

    [Output("id")]
    public Output<string> Id { get; private protected set; } = null!;
}
