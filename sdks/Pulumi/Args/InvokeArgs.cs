namespace Pulumi;

public abstract class InvokeArgs : InputArgs
{
    public static readonly InvokeArgs Empty = new None();

    private protected override void SealHierarchy()
    {
    }

    private sealed class None : InvokeArgs;
}
