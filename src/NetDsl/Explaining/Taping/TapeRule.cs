namespace NetDsl.Taping;

/// <summary>A rule by which something goes from an element back to what it reads.</summary>
/// <param name="tape">The element's tape.</param>
/// <param name="origins">Where its reads begin.</param>
/// <param name="given">What the element has: its adjoint, its relevance.</param>
internal delegate void TapeRule(Tape tape, ReadOnlySpan<int> origins, double given);
