namespace NetDsl.Lab;

/// <summary>Which way a number is to go.</summary>
public enum Direction
{
    /// <summary>More is better, or is predicted.</summary>
    Higher,

    /// <summary>Less is better, or is predicted.</summary>
    Lower,
}
