using System;
using System.Collections.Generic;
using System.Threading.Tasks;

namespace Pulumi.Testing;

/// <summary>The stack that a test's function runs in. It is not among the resources that the test gets back.</summary>
internal sealed class TestStack : Stack
{
    // A constructor cannot wait: an asynchronous function is waited for here.
    public TestStack(Func<Task<IDictionary<string, object?>>> createResources)
        => Results = createResources().GetAwaiter().GetResult();

    public IDictionary<string, object?> Results { get; }
}
