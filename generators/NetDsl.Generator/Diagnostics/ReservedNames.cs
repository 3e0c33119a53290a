using System.Collections.Immutable;

namespace NetDsl.Generator.Diagnostics;

/// <summary>The names that a layer cannot have, since every network has a member of that name.</summary>
internal static class ReservedNames
{
    /// <summary>Members of Network&lt;TSelf, T&gt;, of INetwork&lt;TSelf, T&gt; and of the generated part of a network.</summary>
    public static ImmutableSortedSet<string> OfNetworks { get; } =
    [
        "Backpropagate",
        "Capacity",
        "Clone",
        "Create",
        "Description",
        "Evaluate",
        "Explain",
        "Forward",
        "Gradients",
        "Load",
        "Over",
        "Parameters",
        "Predict",
        "Prediction",
        "Reserve",
        "Share",
        "Summary",
    ];

    /// <summary>Members of <see cref="object"/>.</summary>
    public static ImmutableSortedSet<string> OfObjects { get; } =
    [
        nameof(Equals),
        "Finalize",
        nameof(GetHashCode),
        nameof(GetType),
        nameof(MemberwiseClone),
        nameof(ReferenceEquals),
        nameof(ToString),
    ];
}
