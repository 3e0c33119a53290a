using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>Layers that work on the positions of an image or sequence, or in groups, and what does not suit them.</summary>
public sealed class PositionsTests
{
    [Theory]
    [InlineData("[|InstanceNorm|]")]
    [InlineData("[|SqueezeExcite(Reduction = 2)|]")]
    [InlineData("[|Dropout(0.5, Channels = true)|]")]
    [InlineData("[|Dense(8, PerStep = true)|]")]
    [InlineData("[|MixtureOfExperts(8, PerStep = true)|]")]
    public Task A_vector_has_none(string attribute) => Analysis.ReportsAsync(
        Descriptors.SourceHasTheWrongForm,
        $$"""
        [Network]
        public partial class Classifier
        {
            [Input(12)] public partial Layer Features { get; }
            [{{attribute}}] public partial Layer Tested { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        "'Tested' reads a sequence, steps × channels, or an image, height × width × channels, but Features is 12; [Reshape] makes one of it");

    [Theory]
    [InlineData("GroupNorm([|5|])", "5", "12 channels")]
    [InlineData("Dense(10, PerStep = true, Groups = [|5|])", "5", "12 inputs")]
    [InlineData("Dense(10, Groups = [|4|])", "4", "10 units")]
    public Task Groups_do_not_come_out_even(string attribute, string groups, string divided) => Analysis.ReportsAsync(
        Descriptors.GroupsDoNotDivide,
        $$"""
        [Network]
        public partial class Classifier
        {
            [Input(2, 12)] public partial Layer Steps { get; }
            [{{attribute}}] public partial Layer Tested { get; }
            [Dense(3)] public partial Layer Species { get; }
        }
        """,
        $"'Tested' has {groups} groups, which do not divide its {divided}");

    [Fact]
    public Task Compared_layers_have_one_shape() => Analysis.ReportsAsync(
        Descriptors.ShapesDiffer,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [[|CosineSimilarity(nameof(Features), nameof(Species))|]] public partial Layer Alike { get; }
        }
        """,
        "'Alike' compares shapes that differ: Features is 4, Species is 3");

    [Fact]
    public Task A_comparison_names_its_layers() => Analysis.ReportsAsync(
        Descriptors.UnknownSource,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [CosineSimilarity(nameof(Species), [|"Specis"|])] public partial Layer Alike { get; }
        }
        """,
        "[CosineSimilarity] of 'Alike' names 'Specis', which is not a layer of the network; did you mean 'Species'?");

    [Fact]
    public Task A_penalty_of_weights_names_a_layer() => Analysis.ReportsAsync(
        Descriptors.LossAsSource,
        """
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }
            [WeightPenalty(L2 = 0.1, Of = [|nameof(Error)|])] public partial Loss Decay { get; }
        }
        """,
        "'Decay' reads 'Error', which is a loss and has no output: name a layer with From");
}
