using System.Collections.Immutable;
using System.Globalization;

namespace Blueprints.Karpenter.Planning;

/// <summary>Represents the allowed values of a label, as in Karpenter's scheduler: some, or all except some, within bounds.</summary>
internal sealed class ValueSet
{
    private readonly ImmutableHashSet<string> _values;
    private readonly bool _isComplement;
    private readonly int? _least;
    private readonly int? _most;

    private ValueSet(ImmutableHashSet<string> values, bool isComplement, int? least = null, int? most = null)
    {
        _isComplement = isComplement;
        _least = least;
        _most = most;
        _values = isComplement ? values : [.. values.Where(IsWithinBounds)];
    }

    public static ValueSet Any { get; } = new([], isComplement: true);

    /// <summary>Gets a value indicating whether no value is allowed, so that the label must be absent.</summary>
    public bool IsEmpty => _isComplement ? _least > _most : _values.IsEmpty;

    /// <summary>Gets a value indicating whether a node without the label is accepted.</summary>
    public bool AllowsAbsence => IsEmpty || (_isComplement && !_values.IsEmpty && _least is null && _most is null);

    /// <summary>Gets the listed values; <see langword="null"/> if all except some are allowed.</summary>
    public IEnumerable<string>? Listed => _isComplement ? null : _values;

    public static ValueSet Of(Requirement requirement)
    {
        ImmutableHashSet<string> values = [.. requirement.Values];
        return requirement.Operator switch
        {
            RequirementOperator.In => new ValueSet(values, isComplement: false),
            RequirementOperator.NotIn => new ValueSet(values, isComplement: true),
            RequirementOperator.DoesNotExist => new ValueSet([], isComplement: false),
            RequirementOperator.Gt => new ValueSet([], isComplement: true, least: Number(requirement) + 1),
            RequirementOperator.Gte => new ValueSet([], isComplement: true, least: Number(requirement)),
            RequirementOperator.Lt => new ValueSet([], isComplement: true, most: Number(requirement) - 1),
            RequirementOperator.Lte => new ValueSet([], isComplement: true, most: Number(requirement)),
            _ => Any,
        };
    }

    public static ValueSet Of(string value) => new([value], isComplement: false);

    public bool Allows(string value) => _values.Contains(value) != _isComplement && IsWithinBounds(value);

    public ValueSet And(ValueSet other)
    {
        var (least, most) = (Greater(_least, other._least), Lesser(_most, other._most));
        return (_isComplement, other._isComplement) switch
        {
            (true, true) => new ValueSet(_values.Union(other._values), isComplement: true, least, most),
            (false, false) => new ValueSet(_values.Intersect(other._values), isComplement: false, least, most),
            (false, true) => new ValueSet(_values.Except(other._values), isComplement: false, least, most),
            (true, false) => new ValueSet(other._values.Except(_values), isComplement: false, least, most),
        };
    }

    public bool Overlaps(ValueSet other) => !And(other).IsEmpty;

    /// <summary>
    /// Determines whether every value of the other set is in this one; <see langword="false"/> if undecidable without all values.
    /// </summary>
    public bool Covers(ValueSet other) => other._isComplement
        ? _isComplement
            && _values.All(value => !other.Allows(value))
            && (_least is null || other._least >= _least)
            && (_most is null || other._most <= _most)
        : other._values.All(Allows);

    private static int Number(Requirement requirement) =>
        int.TryParse(requirement.Values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int? Greater(int? left, int? right) => left is null ? right : right is null ? left : Math.Max(left.Value, right.Value);

    private static int? Lesser(int? left, int? right) => left is null ? right : right is null ? left : Math.Min(left.Value, right.Value);

    private bool IsWithinBounds(string value) =>
        (_least is null && _most is null)
        || (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && !(number < _least)
            && !(number > _most));
}
