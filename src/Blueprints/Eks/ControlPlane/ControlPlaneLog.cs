namespace Blueprints;

/// <summary>Specifies a kind of control-plane log.</summary>
/// <remarks>Source: Amazon EKS User Guide, «Send control plane logs to CloudWatch Logs».</remarks>
/// <example><code>ControlPlaneLogs.Of(retentionDays: 30, ControlPlaneLog.Api, ControlPlaneLog.Audit)</code></example>
public enum ControlPlaneLog
{
    /// <summary>The API server.</summary>
    Api,

    /// <summary>The audit log: requests with their users.</summary>
    Audit,

    /// <summary>The authentication of IAM credentials.</summary>
    Authenticator,

    /// <summary>The controllers of Kubernetes.</summary>
    ControllerManager,

    /// <summary>The placement of pods.</summary>
    Scheduler,
}
