using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>An index as a number, in lanes along an index.</summary>
internal sealed record LanePositions(Subscript At, Axis Along) : Expression
{
    /// <summary>The vectors by which they lie further.</summary>
    public int Vectors { get; init; }
}
