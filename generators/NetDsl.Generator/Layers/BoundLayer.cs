using NetDsl.Generator.Equations;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Layers;

/// <summary>A layer with its sources found, its shapes inferred and its equations written.</summary>
/// <param name="Declaration">What the user wrote.</param>
/// <param name="Sources">The layers that it reads.</param>
/// <param name="Output">What other layers read.</param>
/// <param name="Values">All tensors of a sample that the layer owns, the output among them unless it belongs to a source.</param>
/// <param name="Parameters">Its weights.</param>
/// <param name="Equations">What it computes, in order.</param>
/// <param name="Noise">What is drawn for each training step, if anything is.</param>
/// <param name="Objective">For a loss, what makes it one.</param>
internal sealed record BoundLayer(
    LayerDeclaration Declaration,
    EquatableArray<string> Sources,
    Tensor Output,
    EquatableArray<Tensor> Values,
    EquatableArray<ParameterTensor> Parameters,
    EquatableArray<Equation> Equations,
    Noise? Noise,
    Objective? Objective)
{
    public string Name => Declaration.Name;

    /// <summary>The tensors between source and output from which a pass can go on when they were changed: gates, heads.</summary>
    public EquatableArray<Tensor> Changeable { get; init; }

    /// <summary>The weights of other layers that it uses.</summary>
    public EquatableArray<SharedTensor> Shared { get; init; }

    /// <summary>Whether training leaves its statistics alone.</summary>
    public bool IsFrozen { get; init; }

    /// <summary>The least number of samples of which what it computes of a batch as a whole means something.</summary>
    public int LeastBatch { get; init; } = 1;

    /// <summary>How often the block stands in a row; 0 where the layer is no use of a block.</summary>
    public int Repetitions { get; init; }

    /// <summary>Whether it has no output of its own and passes on that of another layer: a use of a block, [Skip].</summary>
    public bool PassesOn => Output.Layer != Name;

    /// <summary>Of a use of a block, the weights that the layers of the block use.</summary>
    public EquatableArray<ParameterTensor> Inner { get; init; }

    /// <summary>The weight tensors that it uses, its own and other layers'.</summary>
    public IEnumerable<ParameterTensor> Weights => Parameters.Concat(Shared.Select(shared => shared.Parameter)).Concat(Inner);

    /// <summary>A weight tensor that it uses, its own or another layer's; null where it uses none of that name.</summary>
    public SharedTensor? Weight(string name) =>
        Shared.FirstOrDefault(shared => shared.Name == name)
        ?? (Parameters.FirstOrDefault(parameter => parameter.Tensor.Name == $"{Name}.{name}") is { } own ? new(name, own, false) : null);

    /// <summary>What predictions need of the layer: its output, of a loss the prediction, of a penalty nothing.</summary>
    public Tensor? Predicts => Objective is null ? Output : Objective.Judgement?.Prediction;

    /// <summary>
    /// Whether the layer is what the user meant. It is not where its declaration, or that of a layer that it reads, is wrong:
    /// its shape is a stand-in then, of which nothing is said, so that one mistake is reported once.
    /// </summary>
    public bool IsSound { get; private init; } = true;

    /// <summary>A layer of which no more is known than what it reads, as far as that was found.</summary>
    public static BoundLayer Unsound(LayerDeclaration declaration, EquatableArray<string> sources) =>
        new(declaration, sources, new Tensor(declaration.Name, declaration.Name, TensorSpace.Values, [1]), [], [], [], null, null)
        {
            IsSound = false,
        };
}
