using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Emission.Tracing;

/// <summary>A loop for each of some indices, one in another.</summary>
internal static class TraceLoops
{
    /// <summary>Opens the loops; the result's disposal closes them.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="axes">The indices, the last of which runs fastest.</param>
    public static IDisposable Open(CodeWriter code, IEnumerable<Axis> axes)
    {
        var scopes = new Stack<CodeWriter.LoopScope>();
        foreach (var axis in axes)
            scopes.Push(code.Loop($"for (int {axis.Symbol} = 0; {axis.Symbol} < {(axis == Axis.Sample ? "Batch" : $"{axis.Extent}")}; {axis.Symbol}++)"));
        return new Scopes(scopes);
    }

    private sealed class Scopes(Stack<CodeWriter.LoopScope> scopes) : IDisposable
    {
        public void Dispose()
        {
            while (scopes.Count > 0)
                scopes.Pop().Dispose();
        }
    }
}
