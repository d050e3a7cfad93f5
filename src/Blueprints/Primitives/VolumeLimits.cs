namespace Blueprints;

/// <summary>Returns the limits of EC2 for volumes of a type.</summary>
/// <remarks>
/// Sources: Amazon EC2 API Reference, EbsBlockDevice (<c>Iops</c>, <c>Throughput</c>, <c>VolumeSize</c>; botocore, ec2/2016-11-15); the
/// ratios: Amazon EBS User Guide, «Amazon EBS volume types» (IOPS per GiB; a quarter of a MiB/s for each of the IOPS of gp3).
/// </remarks>
internal static class VolumeLimits
{
    public const int BaseIops = 3000;

    public const int LeastThroughput = 125;

    public const int MostThroughput = 2000;

    public const int IopsPerThroughput = 4;

    /// <summary>Returns the allowed IOPS, in total and per GiB; <see langword="null"/> for types whose IOPS follow from the size.</summary>
    public static (int Least, int Most, int PerGiB)? Iops(string volumeType) => volumeType switch
    {
        "gp3" => (BaseIops, 80_000, 500),
        "io1" => (100, 64_000, 50),
        "io2" => (100, 256_000, 1000),
        _ => null,
    };

    /// <summary>Returns the sizes in GiB.</summary>
    public static (int Least, int Most) Size(string volumeType) => volumeType switch
    {
        "gp3" => (1, 65_536),
        "io1" => (4, 16_384),
        "io2" => (4, 65_536),
        "st1" or "sc1" => (125, 16_384),
        "standard" => (1, 1024),
        _ => (1, 16_384),
    };
}
