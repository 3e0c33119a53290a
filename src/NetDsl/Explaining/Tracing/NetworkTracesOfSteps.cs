namespace NetDsl.Tracing;

/// <summary>Accounts of single numbers.</summary>
internal static class NetworkTracesOfSteps
{
    /// <summary>How an element came about, beside what is stored for it.</summary>
    public static Step StepOf(this NetworkTraces<Traced> traces, int tensor, int place, EquationsOf use, double stored)
    {
        var replay = traces.Element(tensor, place, use);
        var name = traces.Memory.Name(tensor, place);
        var isComputed = traces.Memory.Tensor(tensor).IsComputed(use) && !traces.Memory.IsCarried(tensor, place);
        return new Step(name, isComputed ? traces.Formula : name.ToString(), stored, replay);
    }
}
