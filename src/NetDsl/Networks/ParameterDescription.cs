namespace NetDsl;

/// <summary>One weight tensor of a network and its place in the flat vector of parameters.</summary>
/// <param name="Name">The layer's name, a dot, and the tensor's: <c>Hidden.Weights</c>.</param>
/// <param name="Shape">The size of each logical axis: inputs, then outputs.</param>
/// <param name="Strides">
/// The distance of neighbours along each axis. The compiler chooses the layout, so this is not always row-major.
/// </param>
/// <param name="Offset">Where the tensor starts in the flat vector.</param>
/// <param name="Initialization">How it is drawn; never <see cref="Initialization.Default"/>.</param>
/// <param name="FanIn">The number of values that one output of the layer sums.</param>
/// <param name="FanOut">The number of outputs to which one input of the layer contributes.</param>
public sealed record ParameterDescription(
    string Name,
    Shape Shape,
    Shape Strides,
    int Offset,
    Initialization Initialization,
    int FanIn,
    int FanOut)
{
    /// <summary>Makes the description of a tensor of a network's table.</summary>
    /// <param name="tensor">The tensor.</param>
    /// <param name="initialization">How it is drawn.</param>
    /// <param name="fanIn">The number of values that one output of the layer sums.</param>
    /// <param name="fanOut">The number of outputs to which one input of the layer contributes.</param>
    public ParameterDescription(TracedTensor tensor, Initialization initialization, int fanIn, int fanOut)
        : this(tensor.Description.Name, tensor.Slot.Shape, tensor.Slot.Strides, tensor.Slot.Offset, initialization, fanIn, fanOut)
    {
    }

    /// <summary>The number of elements. They lie without gaps from <see cref="Offset"/> on.</summary>
    public int Length => Shape.FlattenedLength;

    /// <summary>The name of the layer: what stands before the last dot of <see cref="Name"/>.</summary>
    public string Layer => Name[..Math.Max(0, Name.LastIndexOf('.'))];

    /// <summary>What the tensor is in the equations of its layer, as the layer says: by default a weight.</summary>
    public ParameterRole Role { get; init; }

    /// <summary>What is added to each number that is drawn: 0 but for scales and other constants.</summary>
    public double Mean { get; init; }

    /// <summary>
    /// Whether training changes it by its gradient. Frozen weights have none, nor have statistics, such as running means, which
    /// <see cref="INetwork{TSelf, T}.UpdateStatistics"/> changes; they lie behind all that are trained.
    /// </summary>
    public bool IsTrainable { get; init; } = true;
}
