using System;
using System.Collections.Generic;

namespace Pulumi;

/// <summary>
/// What an alias comes to. An engine works the URNs out for itself; here they are computed so that an alias that makes
/// no sense fails the run, as it does there.
/// </summary>
internal static class AliasUrns
{
    public static void Check(IEnumerable<Input<Alias>> aliases, string name, string type, Resource? parent)
    {
        foreach (var alias in aliases)
        {
            _ = alias.Apply(known => UrnOf(known, name, type, parent));
        }
    }

    private static Output<string> UrnOf(Alias alias, string name, string type, Resource? parent)
    {
        if (alias.Urn is not null)
        {
            RefuseBesideUrn(alias.Name is not null, nameof(alias.Name));
            RefuseBesideUrn(alias.Type is not null, nameof(alias.Type));
            RefuseBesideUrn(alias.Project is not null, nameof(alias.Project));
            RefuseBesideUrn(alias.Stack is not null, nameof(alias.Stack));
            RefuseBesideUrn(alias.Parent is not null, nameof(alias.Parent));
            RefuseBesideUrn(alias.ParentUrn is not null, nameof(alias.ParentUrn));
            RefuseBesideUrn(alias.NoParent, nameof(alias.NoParent));
            return Output.Create(alias.Urn);
        }

        var isDefaultParent = alias is { Parent: null, ParentUrn: null, NoParent: false };
        if (!isDefaultParent && (alias.Parent, alias.ParentUrn, alias.NoParent) is not
            ((not null, null, false) or (null, not null, false) or (null, null, true)))
        {
            throw new ArgumentException(
                $"Only specify one of '{nameof(Alias.Parent)}', '{nameof(Alias.ParentUrn)}' or '{nameof(Alias.NoParent)}' "
                + $"in an {nameof(Alias)}");
        }

        return Urn.Create(
            alias.Name ?? name,
            alias.Type ?? type,
            isDefaultParent ? parent : alias.Parent,
            alias.ParentUrn,
            alias.Project,
            alias.Stack);
    }

    private static void RefuseBesideUrn(bool isSet, string property)
    {
        if (isSet)
        {
            throw new ArgumentException($"{nameof(Alias)} should not specify both {nameof(Alias.Urn)} and {property}");
        }
    }
}
