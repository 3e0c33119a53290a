namespace NetDsl.Tests.Attributing;

/// <summary>
/// Compiles a formula to weights of <see cref="Logic"/>: "at least k of s" is relu(s − k + 1) − relu(s − k), ¬a is 1 − a, and what waits for a
/// later layer is handed on, relu(a) = a of what is not negative.
/// </summary>
internal sealed class FormulaCompiler
{
    private static readonly string[] Layers = ["First", "Second", "Third"];

    private readonly List<Affine>[] _units = [[], [], []];
    private readonly Dictionary<(int Layer, int Unit), int> _carried = [];

    /// <summary>The network that computes a formula: 1 where it holds, else 0.</summary>
    public static Logic Compile(Formula formula)
    {
        var compiler = new FormulaCompiler();
        var result = compiler.At(formula, Layers.Length);
        var net = new Logic(seed: 1);
        var width = Logic.Variables;
        for (var layer = 0; layer < Layers.Length; layer++)
        {
            var (weights, bias) = (new double[width * Logic.Units], new double[Logic.Units]);
            for (var unit = 0; unit < compiler._units[layer].Count; unit++)
                Write(compiler._units[layer][unit], weights, bias, unit, Logic.Units);
            net.With($"{Layers[layer]}.Weights", weights).With($"{Layers[layer]}.Bias", bias);
            width = Logic.Units;
        }

        var (last, constant) = (new double[width], new double[1]);
        Write(result, last, constant, 0, 1);
        return net.With("F.Weights", last).With("F.Bias", constant);
    }

    private static void Write(Affine affine, double[] weights, double[] bias, int unit, int units)
    {
        bias[unit] = affine.Constant;
        foreach (var (source, weight) in affine.Weights)
            weights[source * units + unit] = weight;
    }

    /// <summary>A formula as a sum of the units of a layer; layer 0 is the variables.</summary>
    private Affine At(Formula formula, int layer) => formula switch
    {
        Formula.Negation negation => -1 * At(negation.Of, layer) + 1,
        Formula.Variable variable when layer == 0 => Affine.Of(variable.Index),
        Formula.AtLeast threshold when threshold.Depth == layer => Threshold(threshold, layer),
        _ => Carry(At(formula, layer - 1), layer),
    };

    private Affine Threshold(Formula.AtLeast threshold, int layer)
    {
        var sum = threshold.Of.Select(one => At(one, layer - 1)).Aggregate((left, right) => left + right);
        var reached = Affine.Of(Add(sum + (1 - threshold.Least), layer));
        return threshold.Least == threshold.Of.Count ? reached : reached + Affine.Of(Add(sum + -threshold.Least, layer), -1);
    }

    private Affine Carry(Affine below, int layer)
    {
        var carried = new Affine(below.Constant, new Dictionary<int, double>());
        foreach (var (unit, weight) in below.Weights.Where(weight => weight.Value != 0))
        {
            if (!_carried.TryGetValue((layer, unit), out var above))
                _carried[(layer, unit)] = above = Add(Affine.Of(unit), layer);
            carried += Affine.Of(above, weight);
        }

        return carried;
    }

    private int Add(Affine unit, int layer)
    {
        _units[layer - 1].Add(unit);
        return _units[layer - 1].Count - 1;
    }
}
