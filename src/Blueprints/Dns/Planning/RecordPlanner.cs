using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Problems;

namespace Blueprints.Dns.Planning;

/// <summary>Checks records, and assigns their zones.</summary>
internal static class RecordPlanner
{
    /// <summary>Specifies the maximum time to live, a positive number of 31 bits. Source: RFC 2181, §8.</summary>
    private const int LargestTtl = int.MaxValue;

    public static ImmutableArray<RecordPlan> Plan(ProblemList problems, ExternalDnsSpec spec, ImmutableArray<ZonePlan> zones)
    {
        var records = spec.Records.Select(record => Plan(problems, spec, zones, record)).OfType<RecordPlan>().ToImmutableArray();
        foreach (var twice in records.GroupBy(record => (record.Name, record.Type)).Where(group => group.Count() > 1))
        {
            problems.Error(
                DnsProblems.RecordConflict,
                Path(twice.First()),
                "there is more than one record with this name and type",
                "set all values on one record");
        }

        foreach (var alias in records.Where(record => record.Type == DnsRecordType.Cname))
        {
            if (records.Any(record => record.Name == alias.Name && record.Type != DnsRecordType.Cname))
            {
                problems.Error(
                    DnsProblems.RecordConflict,
                    Path(alias),
                    "a name that has a CNAME has no other record",
                    "use another name, or A records");
            }
        }

        return records;
    }

    private static RecordPlan? Plan(ProblemList problems, ExternalDnsSpec spec, ImmutableArray<ZonePlan> zones, DnsRecord record)
    {
        var path = $"Records[{record.TypeName} {record.Name}]";
        var isEndpoint = spec.Version.Owns(record.Type);
        if (!DnsNames.TryParse(record.Name, out var name, out var message))
        {
            problems.Error(
                DnsProblems.InvalidRecordName,
                path,
                message,
                "use labels of 1 to 63 letters, digits, hyphens and underscores, 255 characters in total; an asterisk only as the first "
                    + "label");
            return null;
        }

        if (record.Type == DnsRecordType.Srv && !(name.Split('.') is [['_', ..], ['_', ..], _, ..]))
        {
            problems.Error(
                DnsProblems.InvalidRecordName,
                path,
                "the name of an SRV record begins with a service and a protocol",
                "write it like _sip._tcp.example.org");
        }

        if (record.Ttl is <= 0)
        {
            problems.Error(
                DnsProblems.TtlOutOfRange,
                path,
                string.Create(CultureInfo.InvariantCulture, $"{record.Ttl} seconds is not a time to live"),
                $"use 1 to {LargestTtl}");
        }

        if (spec.ZoneRole is not null && !isEndpoint)
        {
            problems.Error(
                DnsProblems.CreatedInOtherAccount,
                path,
                $"the program writes {record.TypeName} records itself, and its provider is not in the zones' account",
                "create the record in the zone's account");
        }

        foreach (var value in record.Values.Where(value => !RecordValues.IsValid(record.Type, value)))
        {
            problems.Error(
                DnsProblems.InvalidRecordValue,
                path,
                $"'{value}' is not the value of a record of type {record.TypeName}",
                RecordValues.Fix(record.Type));
        }

        var within = zones
            .Where(zone => DnsNames.IsIn(name, zone.Name))
            .GroupBy(zone => zone.Kind)
            .Select(kind => kind.MaxBy(zone => zone.Name.Length)!)
            .ToImmutableArray();
        if (within.IsEmpty)
        {
            problems.Error(
                DnsProblems.RecordOutsideZones,
                path,
                $"{name} is not in any of the zones",
                $"use a name in "
                    + $"{(zones.IsEmpty ? "a zone that is added" : string.Join(" or ", zones.Select(zone => zone.Name).Distinct()))}");
        }

        if (record.Type is DnsRecordType.Cname or DnsRecordType.Ns && within.Any(zone => zone.Name == name))
        {
            problems.Error(
                DnsProblems.RecordConflict,
                path,
                $"{name} is a zone's own name, whose NS and SOA records Route 53 manages",
                record.Type == DnsRecordType.Cname ? "use A records" : "use WithDelegation for a zone below");
        }

        return new RecordPlan(record, name, record.Ttl ?? spec.Ttl, isEndpoint, within);
    }

    private static string Path(RecordPlan record) => $"Records[{record.Definition.TypeName} {record.Definition.Name}]";
}
