namespace NetDsl.Specifications.Recurrence;

/// <summary>Recurrent layers as a textbook writes them: a step, taken one after another, forwards and backwards.</summary>
/// <param name="Kind">The attribute.</param>
/// <param name="Gates">How many gates its weights [K, gates, N] have.</param>
/// <param name="Step">The state and the memory of a unit after a step; an LSTM alone has a memory.</param>
internal sealed record RecurrentReference(string Kind, int Gates, Func<RecurrentGates, int, (double H, double C)> Step)
{
    /// <summary>Sequences of one length.</summary>
    public LayerCase Of(int steps, int features, int units, string options = "") =>
        new($"{Kind}({units}{options})", [steps, features], x => Run(x, units, options, x.Values.Select(_ => true)));

    /// <summary>Sequences of which steps are masked.</summary>
    public LayerCase OfMasked(int units, string options = "") => new(
        $"{Kind}({units}{options}, Mask = nameof(Present))",
        [6, 4],
        x => Run(x, units, options, x.Of("Present").Select(present => present > 0.5)))
    {
        Above = "[Input(6)] public partial Layer Present { get; }",
    };

    /// <summary>The sizes that are measured.</summary>
    public IReadOnlyList<SingleLayer> Sizes(string options) =>
        [new($"{Kind}(64)", 64, 32), new($"{Kind}(64, {options})", 64, 32)];

    /// <summary>One that streams goes forwards.</summary>
    public DrawnLayer Draw(Drawing draw, Value x, string option = "")
    {
        var units = draw.Units(x.Shape[0] * Gates * (x.Channels + 9));
        var isBidirectional = !x.IsStreamed && draw.OneIn(3);
        var width = isBidirectional ? 2 * units : units;
        var lastOnly = draw.OneIn(3);
        return draw.Masked(x, new(
            Kind,
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
            MultiplyAdds = x.Shape[0] * Gates * width * (x.Channels + units),
        });
    }

    private double[] Run(LayerReading reading, int units, string options, IEnumerable<bool> present) =>
        [.. reading.Samples.Zip(present.Chunk(reading.Positions)).SelectMany(sample => Run(reading, sample.First, units, options, sample.Second))];

    private IEnumerable<double> Run(LayerReading reading, double[][] x, int units, string options, bool[] present)
    {
        var forward = Pass(reading, x, units, present, "");
        double[][]? backward = options.Contains("Bidirectional", StringComparison.Ordinal)
            ? [.. Pass(reading, [.. x.Reverse()], units, [.. present.Reverse()], "Backward").Reverse()]
            : null;
        return options.Contains("LastOnly", StringComparison.Ordinal)
            ? forward[^1].Concat(backward?[0] ?? [])
            : x.Index().SelectMany(step => forward[step.Index].Concat(backward?[step.Index] ?? []).Select(value => present[step.Index] ? value : 0));
    }

    /// <summary>The states after each step.</summary>
    private double[][] Pass(LayerReading reading, double[][] x, int units, bool[] present, string direction)
    {
        var (h, c) = (new double[units], new double[units]);
        return [.. x.Select((row, t) =>
        {
            if (present[t])
            {
                var gates = new RecurrentGates(name => reading.Parameter(direction + name), Gates, row, h, c);
                var next = Enumerable.Range(0, units).Select(n => Step(gates, n)).ToArray();
                (h, c) = ([.. next.Select(unit => unit.H)], [.. next.Select(unit => unit.C)]);
            }

            return h;
        })];
    }
}
