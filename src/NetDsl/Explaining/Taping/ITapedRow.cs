namespace NetDsl.Taping;

/// <summary>A row of a training step whose equations can be written down on tapes.</summary>
internal interface ITapedRow
{
    /// <summary>The row.</summary>
    int Row { get; }

    /// <summary>What the step left in memory of all rows.</summary>
    TraceMemory Memory { get; }

    /// <summary>The network's equations, over what the step left in memory of all rows.</summary>
    NetworkTraces<Taped> Taping { get; }

    /// <summary>The equations of this row alone, in which statistics of the batch are given.</summary>
    NetworkTraces<Taped> TapingAlone { get; }
}
