namespace NetDsl.Specifications;

/// <summary>A layer or loss with some of its options, and the network in which it is compared with plain loops.</summary>
/// <param name="Attribute">The attribute, without brackets.</param>
/// <param name="Source">The shape of a sample of what it reads, the layer <c>Before</c>.</param>
internal abstract record ReferenceCase(string Attribute, int[] Source)
{
    /// <summary>The name of the layer in its network.</summary>
    public const string Tested = nameof(Tested);

    /// <summary>Further inputs and layers above it.</summary>
    public string Above { get; init; } = "";

    /// <summary>Further members of the class: a method that the attribute names.</summary>
    public string Members { get; init; } = "";

    /// <summary>The name of the network: the words of the attribute, and the shape.</summary>
    public string Name => string.Concat(Attribute.Where(char.IsLetterOrDigit)) + "Of" + string.Join("By", Source);

    /// <summary>The network's layers.</summary>
    public abstract string Layers { get; }

    /// <summary>A layer of the source's shape that reads the input and is trained, so that the gradient for it counts.</summary>
    protected string Trained(string name, string activation) => $$"""
        [Dense({{Source[^1]}}, Activation = {{activation}}, From = nameof(Image){{(Source.Length > 1 ? ", PerStep = true" : "")}})] public partial Layer {{name}} { get; }
        """;

    /// <summary>The input, and what stands above.</summary>
    protected string Inputs => $$"""
        [Input({{string.Join(", ", Source[..^1].Append(3))}})] public partial Layer Image { get; }
        {{Above}}
        """;
}
