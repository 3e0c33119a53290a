namespace NetDsl;

/// <summary>The number type in which a network computes.</summary>
public enum Precision
{
    /// <summary>32 bits, <see cref="float"/>: for training and for use.</summary>
    Single,

    /// <summary>64 bits, <see cref="double"/>: for science and for checking.</summary>
    Double,
}
