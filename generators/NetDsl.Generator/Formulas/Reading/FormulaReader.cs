using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Formulas;

/// <summary>
/// Reads marked methods as formulas: those of the compilation from their C#, those of other assemblies from the text that
/// the generator put into their metadata.
/// </summary>
internal static class FormulaReader
{
    /// <summary>Reads a method marked [Activation] or [Loss]. Half-typed code gives no formula, never an exception.</summary>
    public static FormulaReading Read(IMethodSymbol method, Compilation compilation, CancellationToken cancellationToken) =>
        new FormulaLibrary(compilation, cancellationToken).Read(method);

    /// <summary>The name under which a formula travels in a <c>[assembly: Formula]</c>: <c>NetDsl.ActivationFunctions.Relu</c>.</summary>
    public static string FullName(IMethodSymbol method) => PublishedFormulas.FullName(method);
}
