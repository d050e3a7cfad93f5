using Pulumi;

namespace Blueprints.Preview.Tests;

/// <summary>An explicit AWS provider, without the AWS SDK.</summary>
public sealed class AwsProvider(string name, string region, CustomResourceOptions? options = null)
    : ProviderResource("aws", name, new AwsProviderArgs { Region = region }, options);
