namespace NetDsl;

/// <summary>One step of a network.</summary>
/// <param name="Name">The name of the property that declares it; of a layer of a block that is used, behind that of the use: <c>Body1.Conv</c>.</param>
/// <param name="Kind">What it is: <c>Dense</c>; of a use the name of its block.</param>
/// <param name="Equations">What it computes: <c>Hidden.z[n] = Σₖ Image[k]·Hidden.Weights[k,n] + Hidden.Bias[n]</c>.</param>
/// <param name="Sources">The names of the layers that it reads.</param>
/// <param name="Output">Where its output lies.</param>
/// <param name="MultiplyAdds">The number of multiply-adds of the forward pass of one sample.</param>
public sealed record LayerDescription(
    string Name,
    string Kind,
    IReadOnlyList<string> Equations,
    IReadOnlyList<string> Sources,
    TensorSlot Output,
    long MultiplyAdds)
{
    /// <summary>The size of each axis of one sample's output.</summary>
    public Shape Shape => Output.Shape;

    /// <summary>
    /// The layer whose output this one passes on, where it computes nothing itself: of a use of a block the block's last layer, of
    /// a layer that is skipped its source. Else null.
    /// </summary>
    public string? PassesOn { get; init; }

    /// <summary>Whether there is a derivative of the loss for the output, and what computes it.</summary>
    public OutputDerivative Derivative { get; init; }

    /// <summary>How often the block stands in a row; 0 where the layer is no use of a block.</summary>
    public int Repetitions { get; init; }

    /// <summary>The values between its sources and its output that can be changed by themselves: gates of a recurrence, heads of attention.</summary>
    public IReadOnlyList<ChangeableValue> Changeable { get; init; } = [];

    /// <summary>The weights of other layers that it uses.</summary>
    public IReadOnlyList<SharedParameter> Shared { get; init; } = [];
}
