namespace NetDsl.Taping;

/// <summary>A network whose equations can be written down as tapes. What is here, nobody pays who does not ask for an attribution.</summary>
internal interface ITapeable
{
    /// <summary>The equations of use over what the last pass left in memory.</summary>
    NetworkTraces<Taped> Tapes();
}
