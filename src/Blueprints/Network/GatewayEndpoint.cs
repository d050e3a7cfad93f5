namespace Blueprints;

/// <summary>A service that a VPC reaches through its route tables, free of charge.</summary>
/// <remarks>There are two. Source: Amazon VPC User Guide, «Gateway endpoints».</remarks>
public enum GatewayEndpoint
{
    /// <summary>Amazon S3.</summary>
    S3,

    /// <summary>Amazon DynamoDB.</summary>
    DynamoDb,
}
