namespace NetDsl.Generator.Equations;

/// <summary>An index times a constant, a part of a <see cref="Subscript"/>.</summary>
internal sealed record SubscriptTerm(Axis Axis, int Factor);
