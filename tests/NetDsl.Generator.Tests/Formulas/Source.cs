using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Formulas;

/// <summary>C# that a user wrote, compiled in memory, and what the reader makes of it.</summary>
internal static class Source
{
    private const string Usings = "using System; using System.Linq; using NetDsl;\n";

    /// <summary>A compilation of members of a static class F.</summary>
    public static CSharpCompilation Compile(string members, params IEnumerable<MetadataReference> references) =>
        CompileFile($"{Usings}public static partial class F\n{{\n{members}\n}}\n", "User", references);

    public static CSharpCompilation CompileFile(string file, string assembly, params IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create(
            assembly,
            [CSharpSyntaxTree.ParseText(SourceText.From(file), CSharpParseOptions.Default, cancellationToken: TestContext.Current.CancellationToken)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location), .. references],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static IMethodSymbol Method(this Compilation compilation, string name, string type = "F") =>
        compilation.GetTypeByMetadataName(type)!.GetMembers(name).OfType<IMethodSymbol>().First();

    /// <summary>Reads the first method marked in members of a class.</summary>
    public static FormulaReading Read(string members)
    {
        var compilation = Compile(members);
        var method = compilation.GetTypeByMetadataName("F")!.GetMembers().OfType<IMethodSymbol>()
            .First(member => member.GetAttributes().Length > 0);
        return FormulaReader.Read(method, compilation, TestContext.Current.CancellationToken);
    }

    /// <summary>The text of the body of an activation that must be understood.</summary>
    public static string Body(string members)
    {
        var compilation = Compile(members);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var reading = Read(members);
        Assert.Empty(reading.Problems.Select(problem => problem.Reason));
        return FormulaText.Write(Assert.IsType<Formula>(reading.Formula).Body);
    }

    /// <summary>The source at the place of a problem.</summary>
    public static string At(this FormulaProblem problem) =>
        problem.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(problem.Location.SourceSpan);
}
