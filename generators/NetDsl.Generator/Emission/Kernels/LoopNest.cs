using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>A loop for each of some indices, one in another.</summary>
internal static class LoopNest
{
    /// <summary>Opens the loops; the result's disposal closes them.</summary>
    /// <param name="code">Where to.</param>
    /// <param name="axes">The indices, the last of which runs fastest.</param>
    /// <param name="samples">The number of samples, as code.</param>
    public static IDisposable Open(CodeWriter code, IEnumerable<Axis> axes, string samples = "batch")
    {
        var scopes = new Stack<CodeWriter.LoopScope>();
        foreach (var axis in axes)
            scopes.Push(code.Loop($"for (int {axis.Symbol} = 0; {axis.Symbol} < {(axis == Axis.Sample ? samples : Extent(axis))}; {axis.Symbol}++)"));
        return new Scopes(scopes);
    }

    /// <summary>Where the loop over an index ends.</summary>
    public static string Extent(Axis axis) => axis == Axis.Sample ? "batch" : $"{axis.Extent}";

    private sealed class Scopes(Stack<CodeWriter.LoopScope> scopes) : IDisposable
    {
        public void Dispose()
        {
            while (scopes.Count > 0)
                scopes.Pop().Dispose();
        }
    }
}
