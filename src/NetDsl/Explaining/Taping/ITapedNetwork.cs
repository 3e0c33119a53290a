namespace NetDsl.Taping;

/// <summary>A network whose equations can be written down on tapes.</summary>
internal interface ITapedNetwork
{
    /// <summary>What the last pass left in memory.</summary>
    TraceMemory Memory { get; }

    /// <summary>Its equations, over what the last pass left in memory.</summary>
    NetworkTraces<Taped> Taping { get; }
}
