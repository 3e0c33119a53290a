using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Emission;
using NetDsl.Specifications;
using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>
/// Layers that read one layer together: what they say of its adjoint becomes one sum. Any two of the library's layers meet in some
/// network.
/// </summary>
public sealed class SeveralReadersTests
{
    private const int Parts = 3;

    /// <summary>The equation that a layer of one's own names.</summary>
    private const string Formulas = "[Layer] static Scalar Peak(Tensor x, Index n) => Max(k, x[k] * x[n]);";

    private static readonly (string Name, string Source, SourceShapes Shape)[] Shapes =
    [
        ("Vector", "[Input(5)] public partial Layer Data { get; }\n[Dense(10)] public partial Layer Source { get; }", SourceShapes.Vector),
        ("Sequence", "[Input(6, 3)] public partial Layer Data { get; }\n[Dense(10, PerStep = true)] public partial Layer Source { get; }", SourceShapes.Sequence),
        ("Image", "[Input(4, 5, 2)] public partial Layer Data { get; }\n[Conv2D(10, Kernel = 2)] public partial Layer Source { get; }", SourceShapes.Image),
    ];

    private static readonly NetworkSuite Networks = Declare();

    public static TheoryData<string> Names => [.. Networks.Where(name => name != "MaximumBesideBatchNorm")];

    /// <summary>The declarations of the networks, each a source file of its own.</summary>
    public static IEnumerable<string> Sources => Networks.Select(Networks.SourceOf);

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_two_readers_compile_train_and_replay(string name)
    {
        var (network, weights) = (Networks[name].Double!, new WeightRange(-0.6, 0.6));
        CompiledNetwork.Call(typeof(ReplayCheck), nameof(ReplayCheck.RunDouble), network, name.Length, weights);
        CompiledNetwork.Call(typeof(GradientCheck), nameof(GradientCheck.RunOf), network, name.Length, weights, "Source.");
    }

    [Fact]
    public void Locals_of_kernels_are_known()
    {
        var (_, result) = CompiledNetwork.Generate(Networks.Source);
        var declared = result.GeneratedTrees
            .SelectMany(tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>())
            .SelectMany(OwnLocals)
            .Distinct();
        Assert.DoesNotContain(declared, name => !LocalNames.IsOfKernels(name));
    }

    [Fact]
    public void A_maximum_is_read_beside_statistics_of_the_batch() => Networks["MaximumBesideBatchNorm"].Check(seed: 4);

    private static NetworkSuite Declare()
    {
        var suite = new NetworkSuite();
        suite.Add("MaximumBesideBatchNorm", """
            [Input(6, 5, 1)] public partial Layer Image { get; }
            [Conv2D(4)] public partial Layer Maps { get; }
            [GlobalMaxPool] public partial Layer Peaks { get; }
            [MeanSquaredError] public partial Loss OfPeaks { get; }
            [BatchNorm(From = nameof(Maps))] public partial Layer Normal { get; }
            [MeanSquaredError] public partial Loss Error { get; }
            """, only: Precision.Double);

        // Each network leaves out one part of the readers, so that any two of them are in one. One of the two comes first in one network.
        foreach (var (name, source, shape) in Shapes)
        {
            var readers = Specification.All.SelectMany(layer => layer.Readers).Where(reader => reader.Sources.HasFlag(shape)).ToArray();
            for (var part = 0; part < Parts; part++)
            {
                var met = readers.Where((_, i) => i % Parts != part);
                var layers = (part % 2 == 0 ? met : met.Reverse()).Select((reader, number) => reader.Declare(number));
                suite.Add($"{name}{part}", string.Join('\n', layers.Prepend(source)), Formulas, Precision.Double);
            }
        }

        return suite;
    }

    /// <summary>The locals of a kernel that are called neither after a tensor nor after an index.</summary>
    private static IEnumerable<string> OwnLocals(MethodDeclarationSyntax method)
    {
        var locals = method.DescendantNodes().OfType<VariableDeclarationSyntax>().ToList();
        var tensors = locals.Where(local => local is { Type: RefTypeSyntax, Parent.Parent.Parent: MethodDeclarationSyntax })
            .SelectMany(local => local.Variables)
            .Select(variable => variable.Identifier.ValueText)
            .ToList();
        return tensors.Count == 0 ? [] : locals.Where(local => local.Parent is not ForStatementSyntax)
            .SelectMany(local => local.Variables)
            .Select(variable => variable.Identifier.ValueText)
            .Where(name => !tensors.Any(tensor => name.StartsWith(tensor, StringComparison.Ordinal)));
    }
}
