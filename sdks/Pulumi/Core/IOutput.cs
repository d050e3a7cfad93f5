using System;
using System.Threading.Tasks;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An output whose value's type does not matter.</summary>
internal interface IOutput
{
    Task<OutputData<object?>> GetDataAsync();

    Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func);
}
