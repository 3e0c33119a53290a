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
        ("the threads' gradients are summed, not their mean", "Training/GradientTeam.cs", "(worker.Gradients, share, sum, sum)", "(worker.Gradients, # ? T.One : share, sum, sum)"),
        ("the gradient of one thread is left out", "Training/GradientTeam.cs", "TensorPrimitives.MultiplyAdd<T>(worker", "if (!(# && worker == _workers[^1])) TensorPrimitives.MultiplyAdd<T>(worker"),
        ("a thread takes a row twice", "Training/GradientWorker.cs", "data.Sample(rows[row])", "data.Sample(rows[# && row > 0 ? row - 1 : row])"),
        ("the loss is a sum, not a mean", "Networks/Network.Counting.cs", "_targets[i].Weight) * sum / T.CreateChecked(rows)", "_targets[i].Weight) * sum / T.CreateChecked(# ? 1 : rows)"),
        ("a sample's share of the batch's statistics", "Networks/Network.Passes.cs", "T.One / T.CreateChecked(batch)", "T.One / T.CreateChecked(# ? batch + 1 : batch)"),
        ("noise that stays when training ends", "Networks/Network.Passes.cs", "if (_silentRows >= batch)", "if (# || _silentRows >= batch)"),
        ("the weights behind the last whole vector stay", "Optimizers/Optimizer.cs", "        Apply(step, Tail(parameters)", "        if (!#) Apply(step, Tail(parameters)"),
        ("another tanh, in kernel and trace alike", "Numerics/VectorMath/Tanh.cs", "Negate(m / (m + Vector.Create(2f))", "Negate(m / (m + Vector.Create(# ? 2.00001f : 2f))"),
    ];

    [Fact]
    public void Every_mutant_of_the_runtime_is_killed()
    {
        var run = Compile().GetType("Probe")!.GetMethod("Run")!;
        Assert.Equal("", run.Invoke(null, [0]));
        var survivors = new List<string>();
        foreach (var (i, mutant) in Mutants.Index())
        {
            var faults = (string)run.Invoke(null, [i + 1])!;
            output.WriteLine($"{(faults.Length == 0 ? "survived" : "killed")}: {mutant.What}");
            if (faults.Length == 0)
                survivors.Add(mutant.What);
        }

        Assert.Empty(survivors);
    }

    /// <summary>The runtime with its mutants, two networks and the probe.</summary>
    private static Assembly Compile()
    {
        var runtime = Generated(
            "NetDsl",
            [.. Sources(), CompiledNetwork.Parse(Schemata.Switch, "Mutation.cs")],
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

    private static IEnumerable<SyntaxTree> Sources()
    {
        var root = Repository.Path("src", "NetDsl");
        foreach (var path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (name.StartsWith("obj/", StringComparison.Ordinal) || name.StartsWith("bin/", StringComparison.Ordinal))
                continue;
            var text = File.ReadAllText(path);
            foreach (var (i, (what, file, from, to)) in Mutants.Index().Where(one => one.Item.File == name))
            {
                Assert.True(text.Contains(from, StringComparison.Ordinal), $"{what}: {file} has no {from}");
                text = text.Replace(from, to.Replace("#", $"(Mutation.Active == {i + 1})", StringComparison.Ordinal), StringComparison.Ordinal);
            }

            yield return CompiledNetwork.Parse(text, name);
        }
    }

    private static byte[] Generated(string name, IEnumerable<SyntaxTree> trees, IEnumerable<MetadataReference> references)
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
        using var image = new MemoryStream();
        var emitted = generated.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(5)));
        return image.ToArray();
    }
}
