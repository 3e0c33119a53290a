using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>The local that holds an element, or a vector from it on.</summary>
internal sealed record ElementLocal(Access Access) : Expression
{
    /// <summary>The vectors by which it lies further.</summary>
    public int Vectors { get; init; }

    /// <summary>Whether it holds the element in all lanes.</summary>
    public bool IsBroadcast { get; init; }

    /// <summary>Whether it holds what the element will be, beside what it is.</summary>
    public bool IsNext { get; init; }
}
