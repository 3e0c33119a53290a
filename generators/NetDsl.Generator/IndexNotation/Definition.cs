using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.IndexNotation;

/// <summary>A tensor that a local variable defines: <c>Tensor e = Each(k, Exp(x[k]))</c> is e[k] = exp(x[k]).</summary>
internal sealed record Definition(string Name, EquatableArray<string> Letters, Expression Value);
