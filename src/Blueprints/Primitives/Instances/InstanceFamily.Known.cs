namespace Blueprints;

// Written by eng/instances/extract.py: the families of the newer generations.
public sealed partial record InstanceFamily
{
    /// <summary>Gets <c>c5</c>: compute, generation 5, amd64.</summary>
    public static InstanceFamily C5 { get; } = Of("c5");

    /// <summary>Gets <c>c5a</c>: compute, generation 5, amd64.</summary>
    public static InstanceFamily C5a { get; } = Of("c5a");

    /// <summary>Gets <c>c5ad</c>: compute, generation 5, amd64.</summary>
    public static InstanceFamily C5ad { get; } = Of("c5ad");

    /// <summary>Gets <c>c5d</c>: compute, generation 5, amd64.</summary>
    public static InstanceFamily C5d { get; } = Of("c5d");

    /// <summary>Gets <c>c5n</c>: compute, generation 5, amd64.</summary>
    public static InstanceFamily C5n { get; } = Of("c5n");

    /// <summary>Gets <c>c6a</c>: compute, generation 6, amd64.</summary>
    public static InstanceFamily C6a { get; } = Of("c6a");

    /// <summary>Gets <c>c6g</c>: compute, generation 6, arm64.</summary>
    public static InstanceFamily C6g { get; } = Of("c6g");

    /// <summary>Gets <c>c6gd</c>: compute, generation 6, arm64.</summary>
    public static InstanceFamily C6gd { get; } = Of("c6gd");

    /// <summary>Gets <c>c6gn</c>: compute, generation 6, arm64.</summary>
    public static InstanceFamily C6gn { get; } = Of("c6gn");

    /// <summary>Gets <c>c6i</c>: compute, generation 6, amd64.</summary>
    public static InstanceFamily C6i { get; } = Of("c6i");

    /// <summary>Gets <c>c6id</c>: compute, generation 6, amd64.</summary>
    public static InstanceFamily C6id { get; } = Of("c6id");

    /// <summary>Gets <c>c6in</c>: compute, generation 6, amd64.</summary>
    public static InstanceFamily C6in { get; } = Of("c6in");

    /// <summary>Gets <c>c7a</c>: compute, generation 7, amd64.</summary>
    public static InstanceFamily C7a { get; } = Of("c7a");

    /// <summary>Gets <c>c7g</c>: compute, generation 7, arm64.</summary>
    public static InstanceFamily C7g { get; } = Of("c7g");

    /// <summary>Gets <c>c7gd</c>: compute, generation 7, arm64.</summary>
    public static InstanceFamily C7gd { get; } = Of("c7gd");

    /// <summary>Gets <c>c7gn</c>: compute, generation 7, arm64.</summary>
    public static InstanceFamily C7gn { get; } = Of("c7gn");

    /// <summary>Gets <c>c7i</c>: compute, generation 7, amd64.</summary>
    public static InstanceFamily C7i { get; } = Of("c7i");

    /// <summary>Gets <c>c7i-flex</c>: compute, generation 7, amd64.</summary>
    public static InstanceFamily C7iFlex { get; } = Of("c7i-flex");

    /// <summary>Gets <c>c8a</c>: compute, generation 8, amd64.</summary>
    public static InstanceFamily C8a { get; } = Of("c8a");

    /// <summary>Gets <c>c8g</c>: compute, generation 8, arm64.</summary>
    public static InstanceFamily C8g { get; } = Of("c8g");

    /// <summary>Gets <c>c8gb</c>: compute, generation 8, arm64.</summary>
    public static InstanceFamily C8gb { get; } = Of("c8gb");

    /// <summary>Gets <c>c8gd</c>: compute, generation 8, arm64.</summary>
    public static InstanceFamily C8gd { get; } = Of("c8gd");

    /// <summary>Gets <c>c8gn</c>: compute, generation 8, arm64.</summary>
    public static InstanceFamily C8gn { get; } = Of("c8gn");

    /// <summary>Gets <c>c8i</c>: compute, generation 8, amd64.</summary>
    public static InstanceFamily C8i { get; } = Of("c8i");

    /// <summary>Gets <c>c8i-flex</c>: compute, generation 8, amd64.</summary>
    public static InstanceFamily C8iFlex { get; } = Of("c8i-flex");

    /// <summary>Gets <c>c8ib</c>: compute, generation 8, amd64.</summary>
    public static InstanceFamily C8ib { get; } = Of("c8ib");

    /// <summary>Gets <c>c8id</c>: compute, generation 8, amd64.</summary>
    public static InstanceFamily C8id { get; } = Of("c8id");

    /// <summary>Gets <c>c8in</c>: compute, generation 8, amd64.</summary>
    public static InstanceFamily C8in { get; } = Of("c8in");

    /// <summary>Gets <c>c8ine</c>: compute, generation 8, amd64.</summary>
    public static InstanceFamily C8ine { get; } = Of("c8ine");

    /// <summary>Gets <c>m5</c>: general purpose, generation 5, amd64.</summary>
    public static InstanceFamily M5 { get; } = Of("m5");

    /// <summary>Gets <c>m5a</c>: general purpose, generation 5, amd64.</summary>
    public static InstanceFamily M5a { get; } = Of("m5a");

    /// <summary>Gets <c>m5ad</c>: general purpose, generation 5, amd64.</summary>
    public static InstanceFamily M5ad { get; } = Of("m5ad");

    /// <summary>Gets <c>m5d</c>: general purpose, generation 5, amd64.</summary>
    public static InstanceFamily M5d { get; } = Of("m5d");

    /// <summary>Gets <c>m5dn</c>: general purpose, generation 5, amd64.</summary>
    public static InstanceFamily M5dn { get; } = Of("m5dn");

    /// <summary>Gets <c>m5n</c>: general purpose, generation 5, amd64.</summary>
    public static InstanceFamily M5n { get; } = Of("m5n");

    /// <summary>Gets <c>m5zn</c>: general purpose, generation 5, amd64.</summary>
    public static InstanceFamily M5zn { get; } = Of("m5zn");

    /// <summary>Gets <c>m6a</c>: general purpose, generation 6, amd64.</summary>
    public static InstanceFamily M6a { get; } = Of("m6a");

    /// <summary>Gets <c>m6g</c>: general purpose, generation 6, arm64.</summary>
    public static InstanceFamily M6g { get; } = Of("m6g");

    /// <summary>Gets <c>m6gd</c>: general purpose, generation 6, arm64.</summary>
    public static InstanceFamily M6gd { get; } = Of("m6gd");

    /// <summary>Gets <c>m6i</c>: general purpose, generation 6, amd64.</summary>
    public static InstanceFamily M6i { get; } = Of("m6i");

    /// <summary>Gets <c>m6id</c>: general purpose, generation 6, amd64.</summary>
    public static InstanceFamily M6id { get; } = Of("m6id");

    /// <summary>Gets <c>m6idn</c>: general purpose, generation 6, amd64.</summary>
    public static InstanceFamily M6idn { get; } = Of("m6idn");

    /// <summary>Gets <c>m6in</c>: general purpose, generation 6, amd64.</summary>
    public static InstanceFamily M6in { get; } = Of("m6in");

    /// <summary>Gets <c>m7a</c>: general purpose, generation 7, amd64.</summary>
    public static InstanceFamily M7a { get; } = Of("m7a");

    /// <summary>Gets <c>m7g</c>: general purpose, generation 7, arm64.</summary>
    public static InstanceFamily M7g { get; } = Of("m7g");

    /// <summary>Gets <c>m7gd</c>: general purpose, generation 7, arm64.</summary>
    public static InstanceFamily M7gd { get; } = Of("m7gd");

    /// <summary>Gets <c>m7i</c>: general purpose, generation 7, amd64.</summary>
    public static InstanceFamily M7i { get; } = Of("m7i");

    /// <summary>Gets <c>m7i-flex</c>: general purpose, generation 7, amd64.</summary>
    public static InstanceFamily M7iFlex { get; } = Of("m7i-flex");

    /// <summary>Gets <c>m8a</c>: general purpose, generation 8, amd64.</summary>
    public static InstanceFamily M8a { get; } = Of("m8a");

    /// <summary>Gets <c>m8azn</c>: general purpose, generation 8, amd64.</summary>
    public static InstanceFamily M8azn { get; } = Of("m8azn");

    /// <summary>Gets <c>m8g</c>: general purpose, generation 8, arm64.</summary>
    public static InstanceFamily M8g { get; } = Of("m8g");

    /// <summary>Gets <c>m8gb</c>: general purpose, generation 8, arm64.</summary>
    public static InstanceFamily M8gb { get; } = Of("m8gb");

    /// <summary>Gets <c>m8gd</c>: general purpose, generation 8, arm64.</summary>
    public static InstanceFamily M8gd { get; } = Of("m8gd");

    /// <summary>Gets <c>m8gn</c>: general purpose, generation 8, arm64.</summary>
    public static InstanceFamily M8gn { get; } = Of("m8gn");

    /// <summary>Gets <c>m8i</c>: general purpose, generation 8, amd64.</summary>
    public static InstanceFamily M8i { get; } = Of("m8i");

    /// <summary>Gets <c>m8i-flex</c>: general purpose, generation 8, amd64.</summary>
    public static InstanceFamily M8iFlex { get; } = Of("m8i-flex");

    /// <summary>Gets <c>m8ib</c>: general purpose, generation 8, amd64.</summary>
    public static InstanceFamily M8ib { get; } = Of("m8ib");

    /// <summary>Gets <c>m8id</c>: general purpose, generation 8, amd64.</summary>
    public static InstanceFamily M8id { get; } = Of("m8id");

    /// <summary>Gets <c>m8in</c>: general purpose, generation 8, amd64.</summary>
    public static InstanceFamily M8in { get; } = Of("m8in");

    /// <summary>Gets <c>m8ine</c>: general purpose, generation 8, amd64.</summary>
    public static InstanceFamily M8ine { get; } = Of("m8ine");

    /// <summary>Gets <c>r5</c>: memory, generation 5, amd64.</summary>
    public static InstanceFamily R5 { get; } = Of("r5");

    /// <summary>Gets <c>r5a</c>: memory, generation 5, amd64.</summary>
    public static InstanceFamily R5a { get; } = Of("r5a");

    /// <summary>Gets <c>r5ad</c>: memory, generation 5, amd64.</summary>
    public static InstanceFamily R5ad { get; } = Of("r5ad");

    /// <summary>Gets <c>r5b</c>: memory, generation 5, amd64.</summary>
    public static InstanceFamily R5b { get; } = Of("r5b");

    /// <summary>Gets <c>r5d</c>: memory, generation 5, amd64.</summary>
    public static InstanceFamily R5d { get; } = Of("r5d");

    /// <summary>Gets <c>r5dn</c>: memory, generation 5, amd64.</summary>
    public static InstanceFamily R5dn { get; } = Of("r5dn");

    /// <summary>Gets <c>r5n</c>: memory, generation 5, amd64.</summary>
    public static InstanceFamily R5n { get; } = Of("r5n");

    /// <summary>Gets <c>r6a</c>: memory, generation 6, amd64.</summary>
    public static InstanceFamily R6a { get; } = Of("r6a");

    /// <summary>Gets <c>r6g</c>: memory, generation 6, arm64.</summary>
    public static InstanceFamily R6g { get; } = Of("r6g");

    /// <summary>Gets <c>r6gd</c>: memory, generation 6, arm64.</summary>
    public static InstanceFamily R6gd { get; } = Of("r6gd");

    /// <summary>Gets <c>r6i</c>: memory, generation 6, amd64.</summary>
    public static InstanceFamily R6i { get; } = Of("r6i");

    /// <summary>Gets <c>r6id</c>: memory, generation 6, amd64.</summary>
    public static InstanceFamily R6id { get; } = Of("r6id");

    /// <summary>Gets <c>r6idn</c>: memory, generation 6, amd64.</summary>
    public static InstanceFamily R6idn { get; } = Of("r6idn");

    /// <summary>Gets <c>r6in</c>: memory, generation 6, amd64.</summary>
    public static InstanceFamily R6in { get; } = Of("r6in");

    /// <summary>Gets <c>r7a</c>: memory, generation 7, amd64.</summary>
    public static InstanceFamily R7a { get; } = Of("r7a");

    /// <summary>Gets <c>r7g</c>: memory, generation 7, arm64.</summary>
    public static InstanceFamily R7g { get; } = Of("r7g");

    /// <summary>Gets <c>r7gd</c>: memory, generation 7, arm64.</summary>
    public static InstanceFamily R7gd { get; } = Of("r7gd");

    /// <summary>Gets <c>r7i</c>: memory, generation 7, amd64.</summary>
    public static InstanceFamily R7i { get; } = Of("r7i");

    /// <summary>Gets <c>r7iz</c>: memory, generation 7, amd64.</summary>
    public static InstanceFamily R7iz { get; } = Of("r7iz");

    /// <summary>Gets <c>r8a</c>: memory, generation 8, amd64.</summary>
    public static InstanceFamily R8a { get; } = Of("r8a");

    /// <summary>Gets <c>r8g</c>: memory, generation 8, arm64.</summary>
    public static InstanceFamily R8g { get; } = Of("r8g");

    /// <summary>Gets <c>r8gb</c>: memory, generation 8, arm64.</summary>
    public static InstanceFamily R8gb { get; } = Of("r8gb");

    /// <summary>Gets <c>r8gd</c>: memory, generation 8, arm64.</summary>
    public static InstanceFamily R8gd { get; } = Of("r8gd");

    /// <summary>Gets <c>r8gn</c>: memory, generation 8, arm64.</summary>
    public static InstanceFamily R8gn { get; } = Of("r8gn");

    /// <summary>Gets <c>r8i</c>: memory, generation 8, amd64.</summary>
    public static InstanceFamily R8i { get; } = Of("r8i");

    /// <summary>Gets <c>r8i-flex</c>: memory, generation 8, amd64.</summary>
    public static InstanceFamily R8iFlex { get; } = Of("r8i-flex");

    /// <summary>Gets <c>r8ib</c>: memory, generation 8, amd64.</summary>
    public static InstanceFamily R8ib { get; } = Of("r8ib");

    /// <summary>Gets <c>r8id</c>: memory, generation 8, amd64.</summary>
    public static InstanceFamily R8id { get; } = Of("r8id");

    /// <summary>Gets <c>r8in</c>: memory, generation 8, amd64.</summary>
    public static InstanceFamily R8in { get; } = Of("r8in");

    /// <summary>Gets <c>t2</c>: burstable, generation 2, amd64.</summary>
    public static InstanceFamily T2 { get; } = Of("t2");

    /// <summary>Gets <c>t3</c>: burstable, generation 3, amd64.</summary>
    public static InstanceFamily T3 { get; } = Of("t3");

    /// <summary>Gets <c>t3a</c>: burstable, generation 3, amd64.</summary>
    public static InstanceFamily T3a { get; } = Of("t3a");

    /// <summary>Gets <c>t4g</c>: burstable, generation 4, arm64.</summary>
    public static InstanceFamily T4g { get; } = Of("t4g");
}
