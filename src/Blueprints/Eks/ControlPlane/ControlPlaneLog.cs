namespace Blueprints;

/// <summary>Specifies a kind of control-plane log.</summary>
/// <remarks>Source: Amazon EKS User Guide, «Send control plane logs to CloudWatch Logs».</remarks>
/// <example><code>ControlPlaneLogs.Of(retentionDays: 30, ControlPlaneLog.Api, ControlPlaneLog.Audit)</code></example>
public enum ControlPlaneLog
{
    /// <summary>The API server.</summary>
    Api,

    /// <summary>Who did what in the cluster.</summary>
    Audit,

    /// <summary>How IAM credentials were taken for users of the cluster.</summary>
    Authenticator,

    /// <summary>The controllers that come with Kubernetes.</summary>
    ControllerManager,

    /// <summary>Where pods were placed.</summary>
    Scheduler,
}
