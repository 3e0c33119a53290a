using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Formulas;

/// <summary>The activations and losses that come with NetDsl, read as other projects read them: from its assembly.</summary>
internal static class BuiltIn
{
    private static readonly CSharpCompilation Compilation = CSharpCompilation.Create(
        "User",
        references: [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location)]);

    /// <summary>All activations.</summary>
    public static IEnumerable<Formula> Activations => Of("NetDsl.ActivationFunctions");

    /// <summary>All losses.</summary>
    public static IEnumerable<Formula> Losses => Of("NetDsl.Losses");

    /// <summary>The formula of a name.</summary>
    public static Formula Find(string name) => Activations.Concat(Losses).Single(formula => formula.Name == name);

    private static IEnumerable<Formula> Of(string type) => Compilation.GetTypeByMetadataName(type)!
        .GetMembers()
        .OfType<IMethodSymbol>()
        .Select(method => FormulaReader.Read(method, Compilation, TestContext.Current.CancellationToken).Formula)
        .OfType<Formula>();
}
