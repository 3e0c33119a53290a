namespace NetDsl.Lab;

/// <summary>What is said of a claim about a unit, and no more.</summary>
public enum MeaningVerdict
{
    /// <summary>NOT SHOWN: the data do not decide, or what would decide was not tried.</summary>
    NotShown,

    /// <summary>SHOWN: above all nulls on held-out data, and interventions agree.</summary>
    Shown,

    /// <summary>REFUTED: not above the nulls though it would have been seen, or an intervention does the opposite.</summary>
    Refuted,
}
