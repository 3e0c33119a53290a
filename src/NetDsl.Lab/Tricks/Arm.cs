namespace NetDsl.Lab;

/// <summary>What an experiment trains once for each task and seed: a cell of its design, a clamp or a control.</summary>
/// <param name="Index">Its number on command lines and in the journal.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Tricks">The names of the tricks that are on.</param>
/// <param name="Network">The network; null where a function stands for networks.</param>
/// <param name="Treatments">What is changed of data and training, in order.</param>
internal sealed record Arm(int Index, ArmKind Kind, IReadOnlyList<string> Tricks, NetworkCell? Network, IReadOnlyList<Treatment> Treatments)
{
    /// <summary>By how much the seed of the placebo differs: more than there ever are seeds.</summary>
    public const int PlaceboSeeds = 1_000_000;

    /// <summary>The prediction whose mediator a clamp holds.</summary>
    public Prediction? Clamped { get; init; }

    /// <summary>What reports call it.</summary>
    public string Name => Kind switch
    {
        ArmKind.Clamp => $"{Clamped!.Trick}, {Clamped.Mediator.Name} held",
        ArmKind.Placebo => "placebo",
        ArmKind.PermutedPlain => "plain, labels permuted",
        ArmKind.PermutedTricks => $"{string.Join(" + ", Tricks)}, labels permuted",
        _ => Tricks.Count == 0 ? "plain" : string.Join(" + ", Tricks),
    };
}
