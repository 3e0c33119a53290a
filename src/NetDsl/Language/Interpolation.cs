namespace NetDsl;

/// <summary>What stands between the elements of a source that is made larger.</summary>
public enum Interpolation
{
    /// <summary>The nearest element again.</summary>
    Nearest,

    /// <summary>
    /// The straight line between the two nearest elements, along each axis; an element lies in the middle of its share of the
    /// output, and beyond the outermost ones their value goes on.
    /// </summary>
    Linear,
}
