namespace NetDsl.Lab;

/// <summary>What a unit has in place of its own value.</summary>
public enum Replacement
{
    /// <summary>Zero.</summary>
    Zero,

    /// <summary>Its mean over all observations.</summary>
    Mean,

    /// <summary>Its value in another observation, in which the concept does not hold.</summary>
    Resampled,
}
