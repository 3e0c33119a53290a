namespace NetDsl;

/// <summary>
/// A block, put in here. Its layers are called after the use, <c>Body.Inner</c>, where it is repeated <c>Body1.Inner</c>,
/// <c>Body2.Inner</c>; each repetition has weights of its own and reads the output of the one before it. The output is that
/// of the block's last layer.
/// </summary>
/// <typeparam name="TBlock">A class marked <see cref="BlockAttribute"/>.</typeparam>
public sealed class UseAttribute<TBlock> : WeightedLayerAttribute
    where TBlock : class
{
    /// <summary>Puts a block in here.</summary>
    /// <param name="sources">
    /// Nothing for a block of one input, which reads <see cref="NetworkLayerAttribute.From"/> or the layer above; else what each
    /// input of the block reads, in the order in which the block declares them, as <c>nameof(Layer)</c>. Where the block is
    /// repeated, the first input reads the repetition before; the others read the same layer each time.
    /// </param>
    public UseAttribute(params string[] sources) => Sources = sources;

    /// <summary>The names of the layers that the inputs read; none where there is one input, which reads the layer above.</summary>
    public string[] Sources { get; }

    /// <summary>How many times the block stands here, one after another; at least 1.</summary>
    public int Repeat { get; set; } = 1;
}
