namespace NetDsl;

/// <summary>A function of one number, known at compile time so that a loop over lanes calls it directly.</summary>
internal interface IRealFunction
{
    /// <summary>The function's value.</summary>
    static abstract double Of(double x);
}
