namespace NetDsl.Attributing;

/// <summary>A term of a sum to which relevance is handed down.</summary>
/// <param name="Left">The entry, or the first factor.</param>
/// <param name="Right">The second factor; −1 for none.</param>
/// <param name="Sign">1, or −1 for what is subtracted.</param>
internal readonly record struct RelevanceTerm(int Left, int Right, double Sign);
