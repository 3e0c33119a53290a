namespace NetDsl.Taping;

/// <summary>A row of a training step whose equations can be written down on tapes.</summary>
internal interface ITapedRow
{
    /// <summary>The row.</summary>
    int Row { get; }

    /// <summary>The network's equations, over what the step left in memory of all rows.</summary>
    NetworkTraces<Taped> Taping { get; }
}
