namespace NetDsl.Tracing;

/// <summary>How many digits of the numbers in a formula are printed.</summary>
internal enum Digits
{
    /// <summary>The fewest that read back as the same number of the network's type.</summary>
    Fewest,

    /// <summary>All of them where a result is much smaller than what it is the sum of: by hand, 0.9974353 − 1 is not −0.0025647283.</summary>
    AllWhereTermsCancel,

    /// <summary>All of them.</summary>
    All,
}
