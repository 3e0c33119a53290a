using System.Reflection;
using System.Runtime.Loader;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace NetDsl.Generator.Tests.Kills;

/// <summary>
/// The runtime broken on purpose, compiled once with all of its mutants: threads, shares of the batch, noise, the optimizer's vectors,
/// an elementary function. <c>net.Verify</c> must see each.
/// </summary>
public sealed class RuntimeKillTests(ITestOutputHelper output)
{
    private const string Probe = """
        using System;
        using System.Linq;
        using NetDsl;

        public static class Probe
        {
            public static string Run(int mutant)
            {
                Mutation.Active = mutant;
                var tiles = Verify<Tiles.Net, float>(new Tiles.Net(1), 10, 3);
                var batch = Verify<Batch.Net, float>(new Batch.Net(1), 6, 4);
                return string.Join("\n", new[] { tiles, batch }.Where(one => !one.Holds));
            }

            private static Verification Verify<TNetwork, T>(TNetwork network, int width, int classes)
                where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
            {
                const int rows = 7;
                var random = new Random(1);
                var samples = Enumerable.Range(0, rows * width).Select(_ => random.NextSingle() - 0.5f).ToArray();
                var targets = new float[rows * classes];
                for (var row = 0; row < rows; row++)
                    targets[row * classes + row % classes] = 1;
                return network.Verify(samples, targets, new VerificationOptions { Work = 1_000_000, StopsAtFault = true });
            }
        }
        """;

    private static readonly (string What, string File, string From, string To)[] Mutants =
    [
        ("the threads' gradients are summed, not their mean", "Training/GradientReduction.cs", "part.Share, product", "# ? T.One : part.Share, product"),
        ("the gradient of one thread is left out", "Training/GradientReduction.cs", "var gradients = worker", "if (# && worker == _workers[^1]) continue; var gradients = worker"),
        ("a thread takes a row twice", "Training/GradientWorker.cs", "data.Sample(rows[row])", "data.Sample(rows[# && row > 0 ? row - 1 : row])"),
        ("the loss is a sum, not a mean", "Networks/Network.Counting.cs", "_targets[i].Weight) * sum / T.CreateChecked(rows)", "_targets[i].Weight) * sum / T.CreateChecked(# ? 1 : rows)"),
        ("a sample's share of the batch's statistics", "Networks/Network.Passes.cs", "T.One / T.CreateChecked(batch)", "T.One / T.CreateChecked(# ? batch + 1 : batch)"),
        ("noise that stays when training ends", "Networks/Network.Passes.cs", "if (_silentRows >= batch)", "if (# || _silentRows >= batch)"),
        ("the weights behind the last whole vector stay", "Optimizers/Optimizer.cs", "        Apply(step, Tail(parameters)", "        if (!#) Apply(step, Tail(parameters)"),
        ("the sums of four columns start with nothing", "Numerics/Tiles/DotProducts.Stores.cs", "            sums += Vector128", "            if (!#) sums += Vector128"),
        ("the sums of fewer columns start with nothing", "Numerics/Tiles/DotProducts.Stores.cs", "            sum += start;", "            if (!#) sum += start;"),
        ("a row that is left over is a term too long", "Numerics/Tiles/RegisterMask.cs", "Create(left)", "Create(# ? left + 1 : left)"),
        ("a panel of rows is left out", "Numerics/Tiles/OuterProducts.cs", "            row += height;", "            row += height + (# ? 1 : 0);"),
        ("a part of weights that lie across is not turned", "Numerics/Tiles/OuterProducts.Strips.cs", "if (LiesAcross)", "if (LiesAcross && !#)"),
        ("a fold of two lanes", "Numerics/Lanes/Folding.cs", "lanes += SwapHalves(lanes)", "lanes += # ? lanes : SwapHalves(lanes)"),
        ("the threads' gradients are not numbers", "Training/GradientReduction.cs", "            isFinite &= ", "            if (#) sum.Fill(T.NaN); isFinite &= "),
        ("the loss is not a number", "Networks/Network.Counting.cs", "        return total;", "        return # ? T.NaN : total;"),
        ("a dot product is not a number", "Numerics/Tiles/DotProducts.Stores.cs", "        target = Adds ? ", "        target = # ? T.NaN : Adds ? "),
        ("another tanh, in kernel and trace alike", "Numerics/VectorMath/Tanh.cs", "Negate(m / (m + Vector.Create(2f))", "Negate(m / (m + Vector.Create(# ? 2.00001f : 2f))"),
    ];

    /// <summary>Mistakes that the two networks reach where registers have 512 bits alone.</summary>
    private static readonly HashSet<string> OfWidestRegisters =
        ["the sums of four columns start with nothing", "the second vector of a tile of one row", "the third row reads the second"];

    /// <summary>A tile of dot products of one row, of three columns or what there is room for.</summary>
    private static string Dot => RegisterWidth.Is512 ? "Tile1x3" : "Tile1x2";

    /// <summary>Mistakes in the tiles that this machine runs: a method, a text in it, what stands there instead, the place among those of the same text.</summary>
    private static (string What, string Tiles, string Method, string From, string To, Index Place)[] Tiles =>
    [
        ("a sign in the last row of a tile of four", "OuterProductTiles", "Rows4", "(scalar3, vector0, sum30)", "(# ? -scalar3 : scalar3, vector0, sum30)", 0),
        ("a sign in the last tile of a row", "OuterProductTiles", "Rows4", "(scalar1, vector0, sum10)", "(# ? -scalar1 : scalar1, vector0, sum10)", ^1),
        ("two rows of a tile swapped", "OuterProductTiles", "Rows4", "sum20.StoreUnsafe", "(# ? sum10 : sum20).StoreUnsafe", 0),
        ("a row that is stored in the next", "OuterProductTiles", "Rows3", "sum10.StoreUnsafe(ref z, (nuint)(targetRow", "sum10.StoreUnsafe(ref z, (nuint)(# ? 2 * targetRow : targetRow", ^4),
        ("the second vector of a tile of one row", "OuterProductTiles", "Rows1", "(scalar0, vector1, sum01)", "(scalar0, # ? vector0 : vector1, sum01)", 1),
        ("the third row reads the second", "OuterProductTiles", "Rows5", "Unsafe.Add(ref x0, twoRows)", "Unsafe.Add(ref x0, # ? row : twoRows)", ^1),
        ("padding that is not zero", "OuterProductTiles", "Rows3", "sum00 &= mask;", "if (!#) sum00 &= mask;", 0),
        ("a sign in a tile of dot products", "DotProductTiles", Dot, "FusedMultiplyAdd(a00, b00", "FusedMultiplyAdd(# ? -a00 : a00, b00", 0),
        ("the first column twice", "DotProductTiles", Dot, "FusedMultiplyAdd(a00, b10, ", "FusedMultiplyAdd(a00, # ? b00 : b10, ", 0),
    ];

    [Fact]
    public void Every_mutant_of_the_runtime_is_killed()
    {
        var run = Compile().GetType("Probe")!.GetMethod("Run")!;
        Assert.Equal("", run.Invoke(null, [0]));
        var survivors = new List<string>();
        foreach (var (i, what) in Mutants.Select(mutant => mutant.What).Concat(Tiles.Select(mutant => mutant.What)).Index())
        {
            if (!RegisterWidth.Is512 && OfWidestRegisters.Contains(what))
                continue;
            var faults = (string)run.Invoke(null, [i + 1])!;
            output.WriteLine($"{(faults.Length == 0 ? "survived" : "killed")}: {what}");
            if (faults.Length == 0)
                survivors.Add(what);
        }

        Assert.Empty(survivors);
    }

    /// <summary>The runtime with its mutants, two networks and the probe.</summary>
    private static Assembly Compile()
    {
        var runtime = Generated(
            "NetDsl",
            [.. Sources(Mutants), CompiledNetwork.Parse(Schemata.Switch, "Mutation.cs")],
            [MetadataReference.CreateFromFile(typeof(System.Numerics.Tensors.TensorPrimitives).Assembly.Location)]);
        var networks = Generated(
            "Probe",
            [
                CompiledNetwork.Parse(Probe, "Probe.cs"),
                CompiledNetwork.Parse(Victims.Tiles.Source.Replace("namespace Declared;", "namespace Tiles;", StringComparison.Ordinal), "Tiles.cs"),
                CompiledNetwork.Parse(Victims.Batch.Source.Replace("namespace Declared;", "namespace Batch;", StringComparison.Ordinal), "Batch.cs"),
            ],
            [MetadataReference.CreateFromImage(runtime)]);
        var context = new AssemblyLoadContext("Mutants", isCollectible: true);
        context.LoadFromStream(new MemoryStream(runtime));
        return context.LoadFromStream(new MemoryStream(networks));
    }

    /// <summary>The sources of the runtime, with mutants of which a number chooses the one that runs.</summary>
    internal static IEnumerable<SyntaxTree> Sources((string What, string File, string From, string To)[] mutants)
    {
        // The build writes the script and style of pages, which no mutant reads.
        yield return CompiledNetwork.Parse(
            "namespace NetDsl.Paging; internal static class PageFiles { public static System.ReadOnlySpan<byte> Script => default; public static System.ReadOnlySpan<byte> Style => default; }",
            "PageFiles.cs");
        var root = Repository.Path("src", "NetDsl");
        foreach (var path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (name.StartsWith("obj/", StringComparison.Ordinal) || name.StartsWith("bin/", StringComparison.Ordinal))
                continue;
            var text = File.ReadAllText(path);
            foreach (var (i, (what, file, from, to)) in mutants.Index().Where(one => one.Item.File == name))
            {
                Assert.True(text.Contains(from, StringComparison.Ordinal), $"{what}: {file} has no {from}");
                text = text.Replace(from, to.Replace("#", $"(Mutation.Active == {i + 1})", StringComparison.Ordinal), StringComparison.Ordinal);
            }

            yield return CompiledNetwork.Parse(text, name);
        }
    }

    /// <summary>The registers whose tiles this machine runs.</summary>
    private static string Register => "Single" + (RegisterWidth.Is512 ? 512 : RegisterWidth.Is256 ? 256 : 128);

    private static string WithMistakes(SyntaxTree tree)
    {
        var text = tree.ToString();
        foreach (var (i, (what, tiles, method, from, to, place)) in Tiles.Index().Where(one => tree.FilePath.Contains(one.Item.Tiles, StringComparison.Ordinal)))
        {
            var begin = text.IndexOf($"void {method}(", StringComparison.Ordinal);
            var end = text.IndexOf("        }\n\n        [", begin, StringComparison.Ordinal);
            var parts = text[begin..(end < 0 ? text.Length : end)].Split(from);
            var n = place.GetOffset(parts.Length - 1);
            Assert.True(n >= 0 && n < parts.Length - 1, $"{what}: {method} has no {from}");
            var mistaken = to.Replace("#", $"(Mutation.Active == {Mutants.Length + i + 1})", StringComparison.Ordinal);
            var body = string.Join(from, parts[..(n + 1)]) + mistaken + string.Join(from, parts[(n + 1)..]);
            text = text[..begin] + body + (end < 0 ? "" : text[end..]);
        }

        return text;
    }

    /// <summary>A library, with what is generated for it, and with the mistakes in the tiles.</summary>
    internal static byte[] Generated(string name, IEnumerable<SyntaxTree> trees, IEnumerable<MetadataReference> references)
    {
        const string usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
            + "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";
        var compilation = CSharpCompilation.Create(
            name,
            trees.Append(CompiledNetwork.Parse(usings, "Usings.cs")),
            [.. Net100.References.All, .. references],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: OptimizationLevel.Release,
                nullableContextOptions: NullableContextOptions.Enable,
                allowUnsafe: true));
        CompiledNetwork.Driver().RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, TestContext.Current.CancellationToken);
        foreach (var tree in generated.SyntaxTrees.Where(tree => tree.FilePath.Contains("Tiles." + Register, StringComparison.Ordinal)))
            generated = generated.ReplaceSyntaxTree(tree, CompiledNetwork.Parse(WithMistakes(tree), tree.FilePath));
        using var image = new MemoryStream();
        var emitted = generated.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(5)));
        return image.ToArray();
    }
}
