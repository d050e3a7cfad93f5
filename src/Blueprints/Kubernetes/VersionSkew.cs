namespace Blueprints.Kubernetes;

/// <summary>Returns how much older than the control plane kubelets and kube-proxy may be.</summary>
/// <remarks>Source: Kubernetes, «Version Skew Policy»: three minor versions; two for those older than 1.25.</remarks>
internal static class VersionSkew
{
    private const int FirstMinorWithThree = 25;

    public static int MostMinors(KubernetesVersion component) => component.Minor >= FirstMinorWithThree ? 3 : 2;

    public static bool IsAllowed(KubernetesVersion controlPlane, KubernetesVersion component) =>
        component <= controlPlane && controlPlane.Minor - component.Minor <= MostMinors(component);
}
