namespace NetDsl.Generator.Layers;

/// <summary>How a source is padded; the members of <c>NetDsl.Padding</c>.</summary>
internal enum Padding
{
    Valid,
    Same,
    Causal,
}
