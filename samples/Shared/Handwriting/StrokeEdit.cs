namespace NetDsl.Samples.Handwriting;

/// <summary>What is changed where a digit is drawn once more, by the same hand and pen.</summary>
public sealed record StrokeEdit
{
    private StrokeEdit()
    {
    }

    /// <summary>The stroke of which a part is left out, from 0; null where none is.</summary>
    public int? Shortened { get; private init; }

    /// <summary>The part that is left out, as shares of the stroke's way.</summary>
    public (float From, float To) Gap { get; private init; }

    /// <summary>A stroke that is drawn on top; null for none.</summary>
    public Stroke? Added { get; private init; }

    /// <summary>Leaves out a part of a stroke.</summary>
    /// <param name="stroke">Which one, from 0.</param>
    /// <param name="from">Where the gap begins, as a share of the way.</param>
    /// <param name="to">Where it ends.</param>
    public static StrokeEdit Without(int stroke, float from, float to) => new() { Shortened = stroke, Gap = (from, to) };

    /// <summary>Draws one stroke more.</summary>
    /// <inheritdoc cref="Stroke(ValueTuple{int, int}[])" path="/param"/>
    public static StrokeEdit With(params (int X, int Y)[] points) => new() { Added = new(points) };
}
