using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Formulas;

/// <summary>Why a method is no formula.</summary>
/// <param name="Reason">A sentence without its full stop: what is not supported and what is.</param>
/// <param name="Location">The exact expression, statement or parameter.</param>
internal sealed record FormulaProblem(string Reason, Location Location);
