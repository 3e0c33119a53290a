using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Emission.Fitting;
using NetDsl.Generator.Parsing;
using NetDsl.Specifications;
using Xunit;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>
/// Every name that occurs in the generated code of every layer, unrolled and in tiles, in whole sequences and in streams, may be
/// one of the user's: then the code compiles, or NETDSL008 says at the user's member that it cannot.
/// </summary>
public sealed partial class NamesInUseTests
{
    private const string Usings = "using System;\nusing NetDsl;\nusing static NetDsl.Activations;\nusing static NetDsl.Equations;\n";

    private static readonly (string Name, string Declaration)[] Networks = [.. EveryLayer(), .. EveryForm()];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static readonly Lazy<GeneratedCode> Plain = new(() => GeneratedCode.Of(Compile(network => network.Declaration)));

    private static readonly string[] Members =
        ["public static int {0}(int left, int right) => left;", "private const int {0} = 3;", "private sealed class {0};"];

    [Fact]
    public void The_networks_have_every_layer_and_form()
    {
        Assert.All(LanguageAttributes.OfProperties, layer => Assert.Contains(Networks, network => Regex.IsMatch(network.Declaration, $@"\[{layer}\b")));
        Assert.All(
            ["protected override void ComputeStep", "StepHidden(", "Traced", "new OuterProducts", "new DotProducts", "var sum0 = ", "ListTensors()", "Lanes.", "BlockUse<float>"],
            part => Assert.Contains(part, Plain.Value.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task As_a_member()
    {
        var names = NamesOf(Plain.Value);
        var taken = new Dictionary<string, HashSet<string>>();
        foreach (var one in await ErrorsAsync(Compile(network => WithMembers(network, []))))
        {
            Assert.Equal(Descriptors.NameIsTaken.Id, one.Id);
            var name = one.Location.SourceTree!.GetText(Cancellation).ToString(one.Location.SourceSpan);
            Assert.True(taken.TryAdd(one.Location.SourceTree.FilePath, [name]) || taken[one.Location.SourceTree.FilePath].Add(name));
        }

        Assert.Empty(await ErrorsAsync(Compile(network => WithMembers(network, taken.GetValueOrDefault(network.Name, [])))));
        Assert.All(taken.Values.SelectMany(all => all).Distinct(), name => Assert.Contains(name, OfTheRuntime));
        Assert.True(names.Values.Sum(all => all.Count) > 40 * Networks.Length);

        // A name that occurs in several networks is a method in one, a constant in another, a class in a third.
        string WithMembers((string Name, string Declaration) network, HashSet<string> without) => network.Declaration.Insert(
            network.Declaration.LastIndexOf('}'),
            string.Concat(names[network.Name].Except(without).Select(name =>
                string.Format(null, Members[(name.Length + Array.IndexOf(Networks, network)) % Members.Length], name) + "\n")));
    }

    [Fact]
    public async Task As_a_type_beside_the_network()
    {
        var known = GeneratedCodeTypes.Of(Plain.Value.Compilation);
        var types = Plain.Value.Trees
            .SelectMany(SimpleNames)
            .Select(name => (Name: name.Identifier.ValueText, name.Arity))
            .Distinct()
            .Where(one => known.Called(one.Name).Any(type => type.Arity == one.Arity))
            .Select(one => $"internal static class {one.Name}{(one.Arity == 0 ? "" : $"<{string.Join(", ", Enumerable.Range(0, one.Arity).Select(i => $"T{i}"))}>")};")
            .ToArray();
        Assert.True(types.Length > 20);

        // An equation of the user's own is written with types that are hidden from it, too.
        var files = Networks.Where(network => !network.Declaration.Contains("Scalar", StringComparison.Ordinal))
            .Select(network => (network.Name, Qualified().Replace(network.Declaration, "global::NetDsl.$0")));
        Assert.Empty(await ErrorsAsync(Compile([.. files]).AddSyntaxTrees(Parse("Types.cs", $"namespace Zoo;\n{string.Join("\n", types)}"))));
    }

    [Fact]
    public async Task As_a_layer()
    {
        // What is declared for a layer or tensor is made from its name: of those, a few are as good as all.
        var names = Plain.Value.Trees.SelectMany(tree => DeclaredNames.In((CompilationUnitSyntax)tree.GetRoot(Cancellation), typesAround: 0))
            .Select(identifier => identifier.ValueText)
            .Distinct()
            .Except(OfTheRuntime)
            .Where((name, i) => !name.Contains("Source", StringComparison.Ordinal) || i % 20 == 0)
            .Take(150)
            .ToArray();
        var layers = names.Select(name => $"[Dense(2)] public partial Layer {name} {{ get; }}\n");
        Assert.Empty(await ErrorsAsync(Compile([("Named", Network("Named", $"[Input(2)] public partial Layer First_ {{ get; }}\n{string.Concat(layers)}"))])));
        Assert.Superset(new HashSet<string> { "TensorNumber", "Tables", "Traces", "Describe", "ListTensors" }, names.ToHashSet());
    }

    /// <summary>What is wrong, but for what trains badly: most of these networks are one layer and a loss.</summary>
    private static async Task<IEnumerable<Diagnostic>> ErrorsAsync(Compilation compilation) =>
        (await Analysis.BuildAsync(compilation)).Where(one => one.Id is not ("NETDSL091" or "NETDSL092" or "NETDSL093" or "NETDSL058" or "NETDSL055"));

    /// <summary>The members of networks and objects that the runtime declares and a network of the user's inherits.</summary>
    private static HashSet<string> OfTheRuntime => [.. new[] { typeof(StreamingNetwork<,>), typeof(Network<,>), typeof(INetwork<,>), typeof(object) }
        .SelectMany(type => type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(IsInherited)
        .Select(member => member.Name), "In"];

    private static bool IsInherited(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsInherited),
        EventInfo one => IsInherited(one.GetAddMethod(nonPublic: true)!),
        _ => true,
    };

    /// <summary>By network, the simple names in its generated files and what they declare, but for those that its own part uses.</summary>
    private static Dictionary<string, HashSet<string>> NamesOf(GeneratedCode generated) => Networks.ToDictionary(network => network.Name, network =>
    {
        var own = Word().Matches(network.Declaration).Select(match => match.Value).ToHashSet();
        return generated.Trees
            .Where(tree => Path.GetFileName(tree.FilePath).Split('.')[1] == network.Name)
            .SelectMany(tree => tree.GetRoot(Cancellation).DescendantNodes())
            .SelectMany(node => node switch
            {
                SimpleNameSyntax name => [name.Identifier],
                MethodDeclarationSyntax method => [method.Identifier],
                BaseTypeDeclarationSyntax type => [type.Identifier],
                BaseFieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier),
                PropertyDeclarationSyntax property => [property.Identifier],
                _ => Enumerable.Empty<SyntaxToken>(),
            })
            .Select(token => token.ValueText)
            .Where(name => SyntaxFacts.IsValidIdentifier(name) && SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && name is not ("var" or "field" or "nuint" or "extension"))
            .Except(own)
            .ToHashSet();
    });

    private static IEnumerable<SimpleNameSyntax> SimpleNames(SyntaxTree tree) => tree.GetRoot(Cancellation).DescendantNodes()
        .OfType<SimpleNameSyntax>()
        .Where(name => name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null);

    private static CSharpCompilation Compile(Func<(string Name, string Declaration), string> write) =>
        Compile([.. Networks.Select(network => (network.Name, write(network)))]);

    private static CSharpCompilation Compile((string Name, string Text)[] files) => TestCompilation.Create("")
        .RemoveAllSyntaxTrees()
        .AddSyntaxTrees(files.Select(file => Parse(file.Name, $"{Usings}namespace Zoo;\n{file.Text}")));

    private static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp14), path, cancellationToken: Cancellation);

    /// <summary>As few cases of the oracle as have all layers that it knows, and of the others their specifications'.</summary>
    private static IEnumerable<(string Name, string Declaration)> EveryLayer()
    {
        var left = LanguageAttributes.OfProperties.ToHashSet();
        foreach (var file in OracleFile.All.Values)
        {
            var layers = left.Where(layer => Regex.IsMatch(file.Declaration, $@"\[{layer}\b")).ToArray();
            if (layers.Length == 0)
                continue;
            left.ExceptWith(layers);
            yield return (file.Name, Network(file.Name, $"{file.Declaration}\n{file.Members}"));
        }

        foreach (var layer in Specification.All.Where(layer => left.Contains(layer.Kind)))
            yield return (layer.Kind, Network(layer.Kind, $"{layer.Cases.First().Layers}\n{layer.Cases.First().Members}"));
    }

    private static IEnumerable<(string Name, string Declaration)> EveryForm()
    {
        yield return ("Tiles", Network("Tiles", """
            [Input(12, 12, 3)] public partial Layer Image { get; }
            [Conv2D(32, Activation = Relu)] public partial Layer Hidden { get; }
            [MaxPool2D(2)] public partial Layer Pooled { get; }
            [Dense(64, Activation = Tanh)] public partial Layer Wide { get; }
            [Dense(17)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """));
        yield return ("Unrolled", Network("Unrolled", """
            [Input(12)] public partial Layer Row { get; }
            [Dense(40, Activation = Tanh)] public partial Layer Hidden { get; }
            [Dense(5)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            """, "(Unrolled = true)"));
        yield return ("Stream", Network("Stream", """
            [Input(20, 6)] public partial Layer Frames { get; }
            [Conv1D(8, Padding = Padding.Causal)] public partial Layer Hidden { get; }
            [Lstm(16)] public partial Layer Memory { get; }
            [Attention(2, Causal = true)] public partial Layer Heads { get; }
            [Dense(4, PerStep = true)] public partial Layer Words { get; }
            [SoftmaxCrossEntropy(Sparse = true)] public partial Loss Error { get; }
            """, "(Streaming = true)"));
        yield return ("Blocks", Network("Blocks", """
            [Input(6)] public partial Layer X { get; }
            [Use<Residual>(Repeat = 2)] public partial Layer Body { get; }
            [Dense(3)] public partial Layer Y { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """));
        yield return ("Residual", "[Block] public partial class Residual\n{\n[Input] public partial Layer X { get; }\n[Dense(6)] public partial Layer Y { get; }\n}");
    }

    private static string Network(string name, string layers, string options = "") =>
        $"[Network{options}] public partial class {name}\n{{\n{layers}\n}}";

    [GeneratedRegex(@"(?<=partial )(Layer|Loss)(?= )|(?<=\[)[A-Z]\w+|\b(Padding|Initialization|Interpolation)(?=\.)")]
    private static partial Regex Qualified();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
