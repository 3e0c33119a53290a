using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>The locals of a kernel that hold parts of expressions: t0, t1, …</summary>
internal sealed class Temporaries
{
    /// <summary>The beginning of their names.</summary>
    public const string Stem = "t";

    private int _count;

    public Local New() => new(Stem + $"{_count++}");
}
