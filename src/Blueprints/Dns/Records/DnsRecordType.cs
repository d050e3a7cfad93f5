namespace Blueprints;

/// <summary>Specifies the types of records that can be described.</summary>
/// <example><code>plan.Records.Where(record => record.Type == DnsRecordType.Mx)</code></example>
public enum DnsRecordType
{
    /// <summary>IPv4 addresses.</summary>
    A,

    /// <summary>IPv6 addresses.</summary>
    Aaaa,

    /// <summary>Another name.</summary>
    Cname,

    /// <summary>Mail servers.</summary>
    Mx,

    /// <summary>Servers of a service.</summary>
    Srv,

    /// <summary>Name servers of a part of the zone.</summary>
    Ns,

    /// <summary>Texts.</summary>
    Txt,

    /// <summary>The authorities that may issue certificates.</summary>
    Caa,
}
