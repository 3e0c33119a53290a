namespace NetDsl;

/// <summary>Which numbers a loss takes as targets.</summary>
public enum TargetDomain
{
    /// <summary>Any finite number.</summary>
    Real,

    /// <summary>Numbers from 0 to 1.</summary>
    Probability,

    /// <summary>Numbers from 0 to 1 that sum to 1 along the last axis: a one-hot class, or shares of several classes.</summary>
    Distribution,

    /// <summary>The number of a class, from 0; −1 where none is known, and the position is left out.</summary>
    Class,
}
