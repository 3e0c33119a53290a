using System.Text;

namespace NetDsl.Generator.Tests;

/// <summary>A small network of random layers, widths, joins, activations and losses, drawn from a seed.</summary>
internal sealed class RandomDeclaration
{
    /// <summary>Activations and losses of one's own, among which the networks choose.</summary>
    public const string Members = """
        [Activation] static float Snake(float x) => x + MathF.Sin(x) * MathF.Sin(x);

        [Activation] static float Hill(float x) => 1 / (1 + x * x);

        [Activation]
        static float Bent(float x)
        {
            var square = x * x;
            return x < -0.5f ? MathF.Exp(x) - square : x > 0.75f ? MathF.Log(1 + square) : 1.5f - square;
        }

        [Loss] static float Pinball(float prediction, float target) => MathF.Max(0.9f * (target - prediction), 0.1f * (prediction - target));

        [Loss] static float Cauchy(float prediction, float target) => MathF.Log(1 + (prediction - target) * (prediction - target));
        """;

    private static readonly string[] Activations =
    [
        "", ", Activation = Identity", ", Activation = Relu", ", Activation = LeakyRelu", ", Activation = Elu", ", Activation = Selu",
        ", Activation = Gelu", ", Activation = Silu", ", Activation = Mish", ", Activation = Softplus", ", Activation = Sigmoid",
        ", Activation = Tanh", ", Activation = HardSwish", ", Activation = Sine", ", Activation = nameof(Snake)",
        ", Activation = nameof(Hill)", ", Activation = nameof(Bent)",
    ];

    private static readonly string[] Losses =
    [
        "SoftmaxCrossEntropy(", "BinaryCrossEntropy(", "MeanSquaredError(", "MeanAbsoluteError(", "Huber(Delta = 0.5, ",
        "Minimize(nameof(Pinball), ", "Minimize(nameof(Cauchy), ",
    ];

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<(string Name, int[] Shape)> _layers = [];

    private int _chosen;

    private RandomDeclaration(int seed) => _random = new Random(seed);

    /// <summary>The layers of a network; the same for the same seed.</summary>
    public static string Draw(int seed) => new RandomDeclaration(seed).Draw();

    private string Draw()
    {
        for (var inputs = _random.Next(1, 3); inputs > 0; inputs--)
            AddInput();
        AddDense();
        for (var layers = _random.Next(1, 7); layers > 0; layers--)
            AddLayer();
        AddLosses();
        return _text.ToString().TrimEnd();
    }

    private void AddInput()
    {
        int[] shape = _random.Next(4) == 0 ? [_random.Next(1, 5), _random.Next(1, 4), _random.Next(1, 12)] : [Width()];
        Add($"Input({string.Join(", ", shape)})", shape);
    }

    private void AddLayer()
    {
        switch (_random.Next(10))
        {
            case < 4:
                AddDense();
                break;
            case 4:
                Add($"Dropout({(_random.Next(3) == 0 ? "0" : "0.3")}, From = nameof({Any().Name}))", _layers[_chosen].Shape);
                break;
            case 5 or 6:
                AddConcatenation();
                break;
            default:
                AddElementwise();
                break;
        }
    }

    private void AddDense()
    {
        var (units, bias) = (Width(), _random.Next(4) == 0 ? ", Bias = false" : "");
        Add($"Dense({units}{Pick(Activations)}{bias}, From = nameof({Any().Name}))", [units]);
    }

    private void AddConcatenation()
    {
        var first = Any();
        var others = _layers.Where(layer => layer.Shape[..^1].SequenceEqual(first.Shape[..^1])).ToList();
        var sources = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => others[_random.Next(others.Count)]).Prepend(first).ToList();
        if (sources.Sum(source => source.Shape[^1]) <= 100)
            Add($"Concat({Names(sources)})", [.. first.Shape[..^1], sources.Sum(source => source.Shape[^1])]);
    }

    private void AddElementwise()
    {
        var first = Any();
        var others = _layers.Where(layer => layer.Shape.SequenceEqual(first.Shape)).ToList();
        var sources = Enumerable.Range(0, _random.Next(1, 3)).Select(_ => others[_random.Next(others.Count)]).Prepend(first).ToList();
        Add($"{(_random.Next(2) == 0 ? "Add" : "Multiply")}({Names(sources)})", first.Shape);

        // A skip over a layer of the same width.
        if (_random.Next(2) == 0 && first.Shape.Length == 1)
        {
            Add($"Dense({first.Shape[0]}{Pick(Activations)}, From = nameof({first.Name}))", first.Shape);
            Add($"Add({Names([first, _layers[^1]])})", first.Shape);
        }
    }

    private void AddLosses()
    {
        var judged = _layers
            .Where(layer => layer.Name.StartsWith('D') || _random.Next(2) == 0)
            .OrderBy(_ => _random.Next())
            .Take(_random.Next(1, 4))
            .ToList();
        if (judged.Count == 0 || judged.All(layer => layer.Name.StartsWith('I')))
            judged = [_layers.Last(layer => layer.Name.StartsWith('D'))];
        foreach (var (name, _) in judged)
        {
            var weight = _random.Next(3) == 0 ? "Weight = 0.375, " : "";
            _text.Append($"[{Pick(Losses)}{weight}From = nameof({name}))] public partial Loss Of{name} {{ get; }}\n");
        }
    }

    private (string Name, int[] Shape) Any()
    {
        _chosen = _random.Next(3) == 0 ? _random.Next(_layers.Count) : _layers.Count - 1;
        return _layers[_chosen];
    }

    private void Add(string attribute, int[] shape)
    {
        var name = $"{attribute[0]}{_layers.Count}";
        _text.Append($"[{attribute}] public partial Layer {name} {{ get; }}\n");
        _layers.Add((name, shape));
    }

    /// <summary>From 1 to 40, often at or beside the width of a vector.</summary>
    private int Width() => _random.Next(3) == 0 ? Pick([7, 8, 9, 15, 16, 17, 32, 33]) : _random.Next(1, 41);

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    private static string Names(IEnumerable<(string Name, int[] Shape)> layers) =>
        string.Join(", ", layers.Select(layer => $"nameof({layer.Name})"));
}
