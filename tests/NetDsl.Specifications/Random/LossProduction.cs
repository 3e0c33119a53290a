namespace NetDsl.Specifications;

/// <summary>One way to judge what a network ends in, or to keep it small.</summary>
/// <param name="Name">The name of the attribute.</param>
/// <param name="Suits">Which values it may judge; of weights, those of which layer.</param>
/// <param name="Options">Draws its options; those that are empty are left out.</param>
internal sealed record LossProduction(string Name, Func<Value, bool> Suits, Func<Drawing, IEnumerable<string>> Options)
{
    /// <summary>What it is of.</summary>
    public Judged Of { get; init; }
}
