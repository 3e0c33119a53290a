namespace NetDsl.Specifications;

/// <summary>What a loss is of.</summary>
internal enum Judged
{
    /// <summary>What a network ends in; each end has one.</summary>
    Output,

    /// <summary>The same, beside a loss that judges it.</summary>
    Activity,

    /// <summary>The weights of a layer, or of all.</summary>
    Weights,
}
