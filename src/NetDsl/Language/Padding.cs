namespace NetDsl;

/// <summary>How many zeros a layer puts around its source, so that its window starts and ends where it should.</summary>
public enum Padding
{
    /// <summary>None: the window stays inside the source, and the output is smaller than it.</summary>
    Valid,

    /// <summary>As many as make the output ⌈source / stride⌉ long; an odd one goes to the end.</summary>
    Same,

    /// <summary>All before the first step, so that no output depends on a later step: for sequences alone.</summary>
    Causal,
}
