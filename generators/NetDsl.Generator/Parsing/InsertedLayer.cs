namespace NetDsl.Generator.Parsing;

/// <summary>A layer that a variation adds to the network that it is like.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Anchor">The layer of the other network behind which it stands, maybe with others between.</param>
/// <param name="IsLoss">Whether it is a loss, which passes nothing on.</param>
internal sealed record InsertedLayer(string Name, string Anchor, bool IsLoss);
