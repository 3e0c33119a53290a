using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.LoopTree;

/// <summary>A local of generated code that holds the value of a part of an expression.</summary>
internal sealed record Local(string Name) : Expression;
