namespace NetDsl.Lab;

/// <summary>What an intervention says of a claim; of several that decide, the last in this order counts.</summary>
public enum Agreement
{
    /// <summary>It was not made, or could not be judged.</summary>
    NotMade,

    /// <summary>Its interval holds 0.</summary>
    Silent,

    /// <summary>It changes what the claim says, and its interval leaves 0 out.</summary>
    Agrees,

    /// <summary>It changes the opposite, and its interval leaves 0 out.</summary>
    Contradicts,
}
