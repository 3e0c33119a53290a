using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>The local that holds a sum or maximum which is a part of an element's value, in straight-line code.</summary>
internal sealed record PartOf(TensorRead Element, ReductionOperator Kind, int Number) : Expression;
