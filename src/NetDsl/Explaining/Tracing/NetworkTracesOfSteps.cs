namespace NetDsl.Tracing;

/// <summary>Accounts of single numbers.</summary>
internal static class NetworkTracesOfSteps
{
    /// <summary>How an element came about, beside what is stored for it.</summary>
    public static Step StepOf(this NetworkTraces<Traced> traces, int tensor, int place, EquationsOf use, double stored)
    {
        var name = traces.Memory.Name(tensor, place);
        if (traces.Memory.IsCarried(tensor, place) || !traces.Memory.Tensor(tensor).IsComputed(use))
            return new Step(name, name.ToString(), stored, Traced.Read(name, traces.Memory[tensor][place], traces.Memory.Precision));
        var replay = traces.Element(tensor, place, use);
        return new Step(name, traces.Memory.NamesRows ? traces.Formula : RowNotation.LeftOut(traces.Formula), stored, replay);
    }
}
