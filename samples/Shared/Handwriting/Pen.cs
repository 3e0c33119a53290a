namespace NetDsl.Samples.Handwriting;

/// <summary>What a digit is written with.</summary>
public sealed record Pen
{
    /// <summary>Half the thickness of a line where a stroke begins, in pixels.</summary>
    public required float FirstRadius { get; init; }

    /// <summary>Half the thickness of a line where a stroke ends, in pixels.</summary>
    public required float LastRadius { get; init; }

    /// <summary>How black the ink is, from 0 to 1.</summary>
    public required float Ink { get; init; }

    /// <summary>A pen by chance.</summary>
    public static Pen Any(Random random)
    {
        var radius = random.Between(0.6f, 1.7f);
        return new()
        {
            FirstRadius = radius * random.Between(0.8f, 1.2f),
            LastRadius = radius * random.Between(0.8f, 1.2f),
            Ink = random.Between(0.75f, 1),
        };
    }
}
