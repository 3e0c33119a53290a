namespace NetDsl.Attributing;

/// <summary>Features that are taken together.</summary>
/// <param name="Name">The group.</param>
/// <param name="Features">Their places.</param>
internal sealed record FeatureGroup(string Name, IReadOnlyList<int> Features);
