namespace NetDsl.Specifications;

/// <summary>A layer of a realistic size in a network that has little else, so that it can be looked at alone.</summary>
/// <param name="Layer">Its attribute: <c>Conv2D(64, Stride = 2)</c>. A second source that it reads is called Other.</param>
/// <param name="Source">The shape of what it reads.</param>
internal sealed record SingleLayer(string Layer, params int[] Source)
{
    /// <summary>The name of the layer in its network.</summary>
    public const string Tested = nameof(Tested);

    /// <summary>The layer that it reads: weights are behind it, so that it needs a gradient. Null for one that reads the input.</summary>
    public string? Before { get; init; } = "Activate(Prelu)";

    /// <summary>Where the input is whole numbers, that which they are below; else 0.</summary>
    public int Tokens { get; init; }

    /// <summary>The kind of the layer: Conv2D.</summary>
    public string Kind => Layer.Split('(')[0];

    private bool IsLoss => typeof(NetworkAttribute).Assembly.GetType($"NetDsl.{Kind}Attribute")!.IsSubclassOf(typeof(ObjectiveAttribute));

    /// <summary>The class that declares the network.</summary>
    public string Declare(string name)
    {
        string?[] layers =
        [
            $"[Input({string.Join(", ", Source)})] public partial Layer Source {{ get; }}",
            Layer.Contains("nameof(Other)") ? $"[{Before}] public partial Layer Other {{ get; }}" : null,
            Before is null ? null : $"[{Before}(From = nameof(Source))] public partial Layer Before {{ get; }}".Replace(")(From", ", From"),
            $"[{Layer}] public partial {(IsLoss ? "Loss" : "Layer")} {Tested} {{ get; }}",
            IsLoss ? null : "[MeanSquaredError] public partial Loss Error { get; }",
            Layer.Contains("nameof(Bilinear)")
                ? "[Layer] static Scalar Bilinear(Tensor x, Tensor W, Index n) => Sum(k, Sum(m, x[k] * W[n, k, m] * x[m]));"
                : null,
        ];
        return $"[Network] public partial class {name}\n{{\n    {string.Join("\n    ", layers.OfType<string>())}\n}}\n";
    }
}
