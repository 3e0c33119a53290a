using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Generator.LoopTree;

/// <summary>A vector of elements from memory, neighbours along an index.</summary>
internal sealed record Load(Access Access, Axis Along, Width Width = Width.Vector) : Expression
{
    /// <summary>The vectors by which it lies further.</summary>
    public int Vectors { get; init; }
}
