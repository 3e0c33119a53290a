using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

public sealed class MemberIsNeverSetTests
{
    [Theory]
    [InlineData("public string [|Label|] { get; set; }", "Label", "string")]
    [InlineData("public Layer [|Label|] { get; }", "Label", "Layer")]
    [InlineData("private string[] [|_labels|];", "_labels", "string[]")]
    [InlineData("private string _one = \"\", [|_other|];", "_other", "string")]
    [InlineData("public event System.Action [|Done|];", "Done", "Action")]
    public Task Of_each_kind(string member, string name, string type) => Analysis.ReportsAsync(
        Descriptors.MemberIsNeverSet,
        Network(member),
        $"'{name}' is null in each new 'Classifier', as generated constructors set no members: give it a value where it stands, make its type '{type}?', or, where it is to be a layer, write what it computes and partial");

    [Theory]
    [InlineData("public string Label { get; set; } = \"\";")]
    [InlineData("public string? Label { get; set; }")]
    [InlineData("public int Label { get; set; }")]
    [InlineData("public static string Label { get; } = \"\";")]
    [InlineData("public string Label => \"\";")]
    [InlineData("private readonly string[] _labels = [];")]
    [InlineData("public event System.Action? Done;")]
    [InlineData("#nullable disable\n    public string Label { get; set; }\n#nullable restore")]
    public Task Of_others_nothing_is_said(string member) => Analysis.IsSilentAsync(Network(member));

    private static string Network(string member) => $$"""
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer Species { get; }
            {{member}}
        }
        """;
}
