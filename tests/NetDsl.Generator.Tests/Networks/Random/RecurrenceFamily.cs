namespace NetDsl.Generator.Tests;

/// <summary>Recurrences. One that streams goes forwards.</summary>
internal static class RecurrenceFamily
{
    public static readonly IReadOnlyList<Production> Productions =
    [
        new("Rnn", x => x.IsSequence, (draw, x) => Recurrence(draw, x, "Rnn", 1, draw.Activation(3))) { Streams = true },
        new("Gru", x => x.IsSequence, (draw, x) => Recurrence(draw, x, "Gru", 3)) { Streams = true },
        new("Lstm", x => x.IsSequence, (draw, x) => Recurrence(draw, x, "Lstm", 4, draw.Maybe("ForgetBias = 0"))) { Streams = true },
    ];

    private static DrawnLayer Recurrence(Drawing draw, Value x, string kind, int gates, string option = "")
    {
        var units = draw.Units(x.Shape[0] * gates * (x.Channels + 9));
        var isBidirectional = !x.IsStreamed && draw.OneIn(3);
        var width = isBidirectional ? 2 * units : units;
        var lastOnly = draw.OneIn(3);
        return draw.Masked(x, new(
            kind,
            lastOnly ? [width] : [x.Shape[0], width],
            $"{units}",
            isBidirectional ? "Bidirectional = true" : "",
            lastOnly ? "LastOnly = true" : "",
            option,
            draw.Initialization())
        {
            IsWeighted = true,
            HasMatrix = true,
            EndsTime = lastOnly,
            MultiplyAdds = x.Shape[0] * gates * width * (x.Channels + units),
        });
    }
}
