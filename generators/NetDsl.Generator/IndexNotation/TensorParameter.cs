namespace NetDsl.Generator.IndexNotation;

/// <summary>A tensor that a method marked [Layer] takes.</summary>
/// <param name="Name">The name of the parameter.</param>
/// <param name="IsWeights">Whether it is marked [Weights].</param>
/// <param name="Initialization">The member of <c>Initialization</c> by which it is drawn; "Default" where the mark does not say.</param>
internal sealed record TensorParameter(string Name, bool IsWeights, string Initialization);
