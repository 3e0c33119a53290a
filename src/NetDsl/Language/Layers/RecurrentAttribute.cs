namespace NetDsl;

/// <summary>A layer that reads a sequence step by step and remembers: what it computes at a step depends on the step before.</summary>
public abstract class RecurrentAttribute : WeightedLayerAttribute
{
    private protected RecurrentAttribute(int units) => Units = units;

    /// <summary>The number of values of the state, at least 1.</summary>
    public int Units { get; }

    /// <summary>Whether the output is the state after the last step, not that after every step.</summary>
    public bool LastOnly { get; set; }

    /// <summary>
    /// Whether a second state, with weights of its own, goes from the last step to the first. The output is then both states,
    /// one after the other: 2·<see cref="Units"/> values.
    /// </summary>
    public bool Bidirectional { get; set; }

    /// <summary>
    /// A layer with one number for each step, as <c>nameof(Layer)</c>: 1 where the step is part of the sequence, 0 where it is
    /// padding. At a step of padding the state stays as it is, and the output is zero.
    /// </summary>
    public string? Mask { get; set; }

    /// <summary>How the weights W of the input are drawn before training. By default as suits the activation.</summary>
    public Initialization Initialization { get; set; }
}
