using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Formulas;

/// <summary>Why a method cannot be read as a formula, and the expression at which it shows.</summary>
internal sealed record FormulaProblem(string Reason, Location Location);
