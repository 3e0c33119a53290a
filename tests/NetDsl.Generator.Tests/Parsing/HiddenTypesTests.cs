using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Parsing;
using Xunit;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>
/// Generated code compiles where the user has types and members of the names that it uses, and is free of
/// <c>global::</c> where not.
/// </summary>
public sealed class HiddenTypesTests
{
    private const string Layers = """
            [global::NetDsl.Input(4)] public partial global::NetDsl.Layer Features { get; }
            [global::NetDsl.Dense(40, Activation = "Tanh")] public partial global::NetDsl.Layer Hidden { get; }
            [global::NetDsl.Dropout(0.5)] public partial global::NetDsl.Layer Thinned { get; }
            [global::NetDsl.Dense(17, Activation = "Relu")] public partial global::NetDsl.Layer Wide { get; }
            [global::NetDsl.Dense(3)] public partial global::NetDsl.Layer Species { get; }
            [global::NetDsl.SoftmaxCrossEntropy] public partial global::NetDsl.Loss Error { get; }
        """;

    private static readonly string Network = $$"""
        [global::NetDsl.Network]
        public partial class Classifier
        {
        {{Layers}}
        }
        """;

    /// <summary>All types that generated code could name by their short names, in whatever way it changes.</summary>
    private static readonly (string Name, int Arity)[] Names = [.. AllNames()];

    private static string Types => string.Join("\n", Names.Select(type => $"internal static class {type.Name}{Parameters(type.Arity)};"));

    [Fact]
    public void Nothing_is_hidden_as_a_rule()
    {
        var code = GeneratedCode.Compiling($"namespace Zoo;\n{Network}").Text;
        Assert.DoesNotContain("global::", code.Replace("[global::NetDsl.Layers(", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("public partial Layer Hidden", code, StringComparison.Ordinal);
    }

    [Fact]
    public void By_types_of_the_namespace() => AssertAllQualified(GeneratedCode.Compiling($"namespace Zoo;\n{Types}\n{Network}"));

    [Fact]
    public void By_types_of_a_namespace_around() => AssertAllQualified(GeneratedCode.Compiling(
        $"namespace Zoo {{ {Types} }}\nnamespace Zoo.Models.Small {{ {Network} }}"));

    [Fact]
    public void By_types_of_the_global_namespace() => AssertAllQualified(GeneratedCode.Compiling($"{Types}\n{Network}"));

    [Fact]
    public void By_types_in_the_type_around() => AssertAllQualified(GeneratedCode.Compiling(
        $"namespace Zoo;\npublic partial class Outer\n{{\n{Types}\n{Network}\n}}"));

    [Fact]
    public void By_types_that_the_type_around_inherits() => AssertAllQualified(GeneratedCode.Compiling(
        $"namespace Zoo;\npublic class Game\n{{\n{Types.Replace("internal", "protected", StringComparison.Ordinal)}\n}}\npublic partial class Outer : Game\n{{\n{Network}\n}}"));

    [Fact]
    public void By_global_usings() => AssertAllQualified(GeneratedCode.Compiling(
        $"namespace Zoo;\n{Network}",
        ("Engine.cs", $"namespace Engine;\n{Types.Replace("internal", "public", StringComparison.Ordinal)}"),
        ("Globals.cs", "global using Engine;")));

    [Fact]
    public void By_static_global_usings() => AssertAllQualified(GeneratedCode.Compiling(
        $"namespace Zoo;\n{Network}",
        ("Engine.cs", $"public static class Engine\n{{\n{Types.Replace("internal", "public", StringComparison.Ordinal)}\n}}"),
        ("Globals.cs", "global using static Engine;")));

    [Fact]
    public void By_global_aliases_unless_they_mean_the_same()
    {
        var code = GeneratedCode.Compiling(
            $"namespace Zoo;\n{Network}",
            ("Globals.cs", "global using Vector = System.Uri;\nglobal using Step = NetDsl.Step;\nglobal using Engine;"),
            ("Engine.cs", "namespace Engine;\npublic class Step;")).Text;
        Assert.Contains("global::System.Numerics.Vector.", code, StringComparison.Ordinal);
        Assert.DoesNotContain("global::NetDsl.Step", code, StringComparison.Ordinal);
        Assert.DoesNotContain("global::System.Numerics.Vector<", code, StringComparison.Ordinal);
    }

    [Fact]
    public void By_namespaces() => GeneratedCode.Compiling(
        $"{string.Join("\n", Simple().Select(name => $"namespace Zoo.{name} {{ public class Any; }}"))}\nnamespace Zoo {{ {Network} }}");

    [Fact]
    public void By_members_of_the_network()
    {
        var members = Simple().Except(["Step", "Gradient"]).Select((name, i) =>
            i % 2 == 0 ? $"public int {name} => 0;" : $"public static int {name}(int x) => x;");
        GeneratedCode.Compiling($"namespace Zoo;\n{Network.Replace(Layers, $"{Layers}\n{string.Join("\n", members)}", StringComparison.Ordinal)}");
    }

    [Fact]
    public void By_namespaces_called_System_and_NetDsl() => GeneratedCode.Compiling(
        $"namespace Zoo.System.Numerics {{ public class Vector; }}\nnamespace Zoo.NetDsl {{ public class Layer; }}\nnamespace Zoo {{ {Network} }}");

    private static IEnumerable<(string Name, int Arity)> AllNames()
    {
        var types = GeneratedCodeTypes.Of(TestCompilation.Create(""));
        return types.Names.SelectMany(name => types.Called(name)).Select(type => (type.Name, type.Arity)).Distinct();
    }

    private static string Parameters(int arity) => arity == 0 ? "" : $"<{string.Join(", ", Enumerable.Range(0, arity).Select(i => $"T{i}"))}>";

    private static IEnumerable<string> Simple() => Names.Where(type => type.Arity == 0).Select(type => type.Name);

    /// <summary>Asserts that no short name is left where a type is named.</summary>
    private static void AssertAllQualified(GeneratedCode generated)
    {
        Assert.Empty(Named(generated));
        Assert.Contains("global::System.Numerics.Vector<float>", generated.Text, StringComparison.Ordinal);
    }

    /// <summary>The types that generated code names by a short name, which are not the user's.</summary>
    private static IEnumerable<string> Named(GeneratedCode generated)
    {
        foreach (var tree in generated.Trees)
        {
            var model = generated.Compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<SimpleNameSyntax>())
            {
                var isShort = name.Parent switch
                {
                    MemberAccessExpressionSyntax access => access.Expression == name,
                    QualifiedNameSyntax or AliasQualifiedNameSyntax => false,
                    _ => true,
                };
                if (isShort
                    && name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null
                    && model.GetSymbolInfo(name, TestContext.Current.CancellationToken).Symbol is INamedTypeSymbol { ContainingType: null } type
                    && type.Name == name.Identifier.ValueText
                    && !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, generated.Compilation.Assembly))
                {
                    yield return $"{type.ContainingNamespace}.{type.MetadataName}";
                }
            }
        }
    }
}
