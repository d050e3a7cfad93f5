namespace Blueprints;

/// <summary>
/// Specifies how long KMS waits before it deletes a key, in days. Source: AWS KMS API Reference, ScheduleKeyDeletion,
/// «PendingWindowInDays».
/// </summary>
internal static class KeyDeletion
{
    public const int Longest = 30;

    public const string Offer = "use 7 to 30";

    public static bool IsAllowed(int days) => days is >= 7 and <= Longest;
}
