namespace NetDsl.Lab;

/// <summary>What an experiment found of a trick.</summary>
public enum Verdict
{
    /// <summary>Nothing was shown: neither that it works, nor that it harms, nor that it makes no difference worth having.</summary>
    NotShown,

    /// <summary>It works: the interval is above 0, the exact p is below the level, and the mean is worth having.</summary>
    Works,

    /// <summary>It works the other way round.</summary>
    Harms,

    /// <summary>The 90 % interval lies within ±worth, and the exact tests of both sides agree: whatever it does is too little to matter.</summary>
    NoMaterialEffect,

    /// <summary>Runs are missing: nothing is judged before all pairs are there.</summary>
    Waits,
}
