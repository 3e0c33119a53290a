namespace NetDsl.Lab;

/// <summary>What was found of the reason that is given for a trick.</summary>
/// <param name="Mediator">The name of the mediator.</param>
/// <param name="Direction">Which way it was to go.</param>
/// <param name="Mechanism">What came of it.</param>
/// <param name="Movement">How the mediator moves, above 0 as predicted; null where no pair is complete.</param>
/// <param name="AdjustedP">The exact p of the movement, corrected for all predictions.</param>
public sealed record PredictionResult(string Mediator, Direction Direction, Mechanism Mechanism, Evidence? Movement, double AdjustedP)
{
    /// <summary>How the mediator moves where it is to be held, above 0 as predicted; near 0 the clamp holds.</summary>
    public Evidence? Held { get; init; }

    /// <summary>The gain that is left with the mediator held, against the plain network.</summary>
    public Evidence? Left { get; init; }

    /// <summary>The gain that went away with the mediator held: the trick less the trick held.</summary>
    public Evidence? Lost { get; init; }

    /// <summary>Why the finding is this one, in a sentence.</summary>
    public string Reason { get; init; } = "";
}
