using NetDsl.Generator.Equations;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Binding;

/// <summary>A network with all names resolved, shapes inferred and equations written.</summary>
/// <param name="Declaration">What the user wrote.</param>
/// <param name="Layers">Inputs, layers and losses, in an order in which each comes after what it reads.</param>
internal sealed record NetworkGraph(NetworkDeclaration Declaration, EquatableArray<BoundLayer> Layers)
{
    /// <summary>What a sample brings.</summary>
    public IEnumerable<Tensor> Inputs => Layers.Where(layer => layer.Declaration.Role == AttributeRole.Input).Select(layer => layer.Output);

    /// <summary>The losses.</summary>
    public IEnumerable<BoundLayer> Losses => Layers.Where(layer => layer.Objective is not null);

    /// <summary>What the network predicts: what its losses judge, or the last layer where none judges anything.</summary>
    public IEnumerable<Tensor> Predictions => Losses.Any(loss => loss.Objective!.Judgement is not null)
        ? Losses.Select(loss => loss.Objective!.Judgement?.Prediction).OfType<Tensor>().Distinct()
        : [Layers.Last(layer => layer.Objective is null).Output];

    /// <summary>
    /// The weights, in their order in the flat vector of parameters: first those that training changes by their gradients, then
    /// what is frozen and statistics.
    /// </summary>
    public IEnumerable<ParameterTensor> Parameters => Layers.SelectMany(layer => layer.Parameters).OrderBy(parameter => !parameter.IsTrainable);

    /// <summary>The least number of samples that training takes at once.</summary>
    public int LeastBatch => Layers.Max(layer => layer.LeastBatch);

    /// <summary>The equations of the forward pass, in order.</summary>
    public IEnumerable<Equation> Equations => Layers.SelectMany(layer => layer.Equations);
}
