using System.Reflection;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>The names that are taken are those of what networks inherit.</summary>
public sealed class ReservedNamesTests
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    [Theory]
    [MemberData(nameof(OfNetworks))]
    public Task A_layer_of_a_network(string name) => ReportsAsync(name, "", "every …");

    [Theory]
    [MemberData(nameof(OfStreams))]
    public Task A_layer_of_a_network_that_streams(string name) => ReportsAsync(name, "(Streaming = true)", "every streaming network has: …");

    [Theory]
    [InlineData("TensorNumber")]
    [InlineData("Tables")]
    [InlineData("Describe")]
    [InlineData("ListTensors")]
    [InlineData("ForwardHidden")]
    public Task What_the_generator_declares_for_itself_is_free(string name) => Analysis.IsSilentAsync(Network(name, ""));

    public static TheoryData<string> OfNetworks =>
        [.. Members(typeof(Network<,>)).Concat(Members(typeof(INetwork<,>))).Concat(Members(typeof(object))).Distinct().Order(StringComparer.Ordinal)];

    public static TheoryData<string> OfStreams =>
        [.. Members(typeof(StreamingNetwork<,>)).Except(Members(typeof(Network<,>))).Distinct().Order(StringComparer.Ordinal)];

    private static Task ReportsAsync(string name, string options, string owner) => Analysis.ReportsAsync(
        Descriptors.NameIsTaken,
        Network($"[|{name}|]", options),
        $"'{name}' cannot be the name of a member of a network, it is the name of a member that {owner}");

    private static string Network(string layer, string options) =>
        $$"""
        [Network{{options}}]
        public partial class Classifier
        {
            [Input(4, 2)] public partial Layer Features { get; }
            [Dense(3, PerStep = true)] public partial Layer Hidden { get; }
            [Dense(3, PerStep = true)] public partial Layer {{layer}} { get; }
        }
        """;

    /// <summary>What a class that derives from a type sees of it.</summary>
    private static IEnumerable<string> Members(Type type) => type.GetMembers(Declared)
        .Where(member => member switch
        {
            MethodBase method => !method.IsSpecialName && IsSeen(method),
            PropertyInfo property => IsSeen(property.GetMethod!),
            _ => false,
        })
        .Select(member => member.Name)
        .Where(name => !name.Contains('.', StringComparison.Ordinal) && !name.Contains('<', StringComparison.Ordinal));

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
