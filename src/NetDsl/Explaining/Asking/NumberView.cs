using System.Diagnostics;

namespace NetDsl.Asking;

/// <summary>A number as a debugger opens it: its equation, then what it is made of.</summary>
/// <param name="number">The number.</param>
internal sealed class NumberView(Number number)
{
    /// <summary>How it came about.</summary>
    public string Equation => number.IsGiven ? "given" : $"{number.Name} = {number.Step.Formula}";

    /// <summary>What it is made of, the largest first.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public NumberTerm[] Terms => [.. number.Terms];
}
