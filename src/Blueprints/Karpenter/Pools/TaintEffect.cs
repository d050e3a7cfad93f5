namespace Blueprints;

/// <summary>What a taint does to pods that do not tolerate it.</summary>
public enum TaintEffect
{
    /// <summary>They are not scheduled.</summary>
    NoSchedule,

    /// <summary>They are scheduled only when there is no other place.</summary>
    PreferNoSchedule,

    /// <summary>They are not scheduled, and are evicted where they run.</summary>
    NoExecute,
}
