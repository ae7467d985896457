using System.Collections.Immutable;

namespace Analyzer.Engine.Matching;

/// <summary>Slots of which one must be filled before a pattern can match, so that it need not be looked at otherwise.</summary>
/// <param name="Slots">The slots; empty when nothing can be waited for.</param>
/// <param name="Frequency">About how often in a million words one of them is filled.</param>
internal readonly record struct KeySlots(ImmutableArray<int> Slots, long Frequency)
{
    /// <summary>Nothing to wait for: the pattern must be looked at in every sentence.</summary>
    public static KeySlots None { get; } = new([], long.MaxValue);

    /// <summary>The better key for parts that must both match.</summary>
    public static KeySlots Either(KeySlots left, KeySlots right) => right.Frequency < left.Frequency ? right : left;

    /// <summary>The key for parts of which one must match.</summary>
    public static KeySlots Both(KeySlots left, KeySlots right) =>
        left.Slots.IsEmpty || right.Slots.IsEmpty
            ? None
            : new([.. left.Slots, .. right.Slots], left.Frequency + right.Frequency);
}
