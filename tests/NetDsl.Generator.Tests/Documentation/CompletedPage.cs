using System.Numerics.Tensors;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Data;
using NetDsl.Lab;

namespace NetDsl.Generator.Tests.Documentation;

/// <summary>All code of a page as one program, in which each block is completed to a file of its own.</summary>
/// <remarks>
/// A block of types is a file as it is. Members stand in a class, which is a network if there are layers among them.
/// Statements stand in a method, below their using directives; its parameters are what the block is given. Classes are
/// those of the whole page. Complaints name page and line.
/// </remarks>
internal static class CompletedPage
{
    // What the SDK gives a new project, and the libraries of data and of the lab, whose names no page repeats.
    private const string ImplicitUsings = """
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using NetDsl.Data;
        global using NetDsl.Lab;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    public static CSharpCompilation Of(string page)
    {
        var written = CodeBlocks.Of(page).Where(block => block.Kind.Length == 0).ToArray();
        var folder = Path.GetDirectoryName(page)!;
        var ofOtherPages = written
            .Where(block => block.OtherPage is not null)
            .Select(block => Path.GetRelativePath(Repository.Root, Repository.Path(folder, block.OtherPage!)))
            .Distinct()
            .SelectMany(CodeBlocks.Of)
            .Where(block => block.Kind.Length == 0 && HasTypes(block));
        var files = written.Concat(ofOtherPages).Select(block => ($"{block.Page}, line {block.Line}", Complete(block)));
        return TestCompilation
            .Create([("ImplicitUsings.cs", ImplicitUsings), .. files])
            .AddReferences(
                MetadataReference.CreateFromFile(typeof(CsvTable).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(MeaningStudy).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(NetworkInspection).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(Lab.Experiment).Assembly.Location),
                MetadataReference.CreateFromFile(typeof(TensorPrimitives).Assembly.Location));
    }

    /// <summary>Whether a block declares types and nothing else.</summary>
    public static bool HasTypes(CodeBlock block) => Parse(block.Text).Members is { Count: > 0 } members
        && members.All(member => member is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax);

    private static string Complete(CodeBlock block)
    {
        if (HasTypes(block))
            return $"{Place(block)}\n{block.Text}";
        var members = Members(block);
        if (members.Any(member => member is MethodDeclarationSyntax or PropertyDeclarationSyntax))
        {
            var kind = members.Any(member => member is PropertyDeclarationSyntax) ? "[Network] public" : "public static";
            return $"{kind} partial class {Name(block)}\n{{\n{Place(block)}\n{block.Text}}}";
        }

        var usings = Parse(block.Text).Usings.FullSpan.Length;
        return $$"""
            {{block.Text[..usings]}}
            public static class {{Name(block)}}
            {
                public static void Run({{block.Given}})
                {
            {{Place(block, usings)}}
            {{block.Text[usings..]}}
                }
            }
            """;
    }

    private static IReadOnlyList<MemberDeclarationSyntax> Members(CodeBlock block) =>
        Parse($"class C {{ {block.Text} }}") is { ContainsDiagnostics: false, Members: [ClassDeclarationSyntax type] }
            ? type.Members
            : [];

    private static CompilationUnitSyntax Parse(string text) => SyntaxFactory.ParseCompilationUnit(text, options: Parsing);

    private static string Name(CodeBlock block) => $"Line{block.Line}";

    private static string Place(CodeBlock block, int skipped = 0) =>
        $"#line {block.Line + block.Text.AsSpan(0, skipped).Count('\n')} \"{block.Page}\"";
}
