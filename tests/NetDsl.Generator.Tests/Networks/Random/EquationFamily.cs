namespace NetDsl.Generator.Tests;

/// <summary>Layers that are equations of one's own, those of <see cref="OwnFormulas"/>.</summary>
internal static class EquationFamily
{
    public static readonly IReadOnlyList<Production> Productions =
    [
        new("Bilinear", x => x.Length <= 12, (draw, x) => Sized(draw, "Bilinear", x.Length * x.Length)),
        new("Energy", x => x.Length is > 1 and <= 30, (draw, x) => Equation(draw, "Energy", [1], x.Length * x.Length)),
        new("Squeezed", _ => true, Squeezed),
        new("Distances", _ => true, (draw, x) => Sized(draw, "Distances", x.Length)),
        new("Spread", _ => true, (draw, _) => Equation(draw, "Spread", [1], products: 0)),
        new("Curve", x => x.IsVector, (draw, x) => Equation(draw, "Curve", x.Shape, products: x.Length) with { HasMatrix = false }),
        new("Rows", x => x.IsSequence, Rows) { Streams = true },
        new("Strided", x => x.IsSequence, Strided),
        new("Greatest", x => x.IsSequence && x.Shape[0] > 1, Greatest),
        new("Change", x => x.IsSequence && x.Shape[0] > 1, Change),
        new("Even", x => x.IsSequence, (draw, x) => Equation(draw, "Even", x.Shape, products: x.Length) with { HasMatrix = false })
        {
            Streams = true,
        },
        new("Shares", x => x.IsSequence, (draw, x) => Equation(draw, "Shares", x.Shape, products: 0)) { Streams = true },
        new("Scores", x => x.IsSequence, Scores),
        new("Turned", x => x.IsImage, (draw, x) => Equation(draw, "Turned", [x.Shape[1], x.Shape[0], x.Channels], products: x.Length)),
    ];

    private static DrawnLayer Equation(Drawing draw, string method, int[] shape, int products, params string[] arguments) =>
        new("Equation", shape, [$"nameof({method})", .. arguments, draw.Activation(3), draw.Initialization()])
        {
            IsWeighted = products > 0,
            HasMatrix = products > 0,
            MultiplyAdds = products,
        };

    private static DrawnLayer Sized(Drawing draw, string method, int inputs)
    {
        var units = draw.Units(inputs);
        return Equation(draw, method, [units], inputs * units, $"{units}");
    }

    private static DrawnLayer Squeezed(Drawing draw, Value x)
    {
        var (units, rank) = (draw.Units(3 * x.Length), draw.Number(1, 3));
        return Equation(draw, "Squeezed", [units], rank * (units + x.Length), $"{units}", $"{rank}");
    }

    private static DrawnLayer Rows(Drawing draw, Value x)
    {
        var units = draw.Units(x.Length);
        return Equation(draw, "Rows", [x.Shape[0], units], x.Length * units, $"{units}");
    }

    private static DrawnLayer Strided(Drawing draw, Value x)
    {
        var size = draw.Number(1, Math.Min(4, x.Shape[0]));
        var places = (x.Shape[0] - size) / 2 + 1;
        var filters = draw.Units(places * size * x.Channels);
        return Equation(draw, "Strided", [places, filters], places * size * x.Channels * filters, $"{size}", $"{filters}");
    }

    private static DrawnLayer Greatest(Drawing draw, Value x)
    {
        var size = draw.Number(1, Math.Min(4, x.Shape[0]));
        return Equation(draw, "Greatest", [(x.Shape[0] - size) / 2 + 1, x.Channels], products: 0, $"{size}");
    }

    private static DrawnLayer Change(Drawing draw, Value x) => Equation(draw, "Change", [x.Shape[0] - 1, x.Channels], products: 0);

    private static DrawnLayer Scores(Drawing draw, Value x)
    {
        var other = draw.Other(value => value.IsSequence && value.Channels == x.Channels && !value.IsStreamed)!;
        return Equation(draw, "Scores", [x.Shape[0], other.Shape[0]], products: 0, $"With = [{other.Reference}]") with
        {
            Others = [other],
        };
    }
}
