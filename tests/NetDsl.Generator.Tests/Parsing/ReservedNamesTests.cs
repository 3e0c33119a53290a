using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>The lists of names that are taken hold what networks have, neither less nor more.</summary>
public sealed class ReservedNamesTests
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public void Public_members_of_networks()
    {
        var members = Members(typeof(Network<,>), isPublic: true).Concat(Members(typeof(INetwork<,>), isPublic: true));
        AssertSame(members, ReservedNames.OfNetworks);
    }

    [Fact]
    public void Protected_and_generated_members_of_networks()
    {
        var generated = GeneratedCode.Compiling(
            """
            [Network]
            public partial class Classifier
            {
                [Input(4)] public partial Layer Features { get; }
                [Dense(3)] public partial Layer Species { get; }
                [SoftmaxCrossEntropy] public partial Loss Error { get; }
            }
            """);
        var network = TestCompilation.Network(generated.Compilation);
        var written = network.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && member.CanBeReferencedByName)
            .Where(member => member.DeclaringSyntaxReferences.All(reference => generated.Trees.Contains(reference.SyntaxTree)))
            .Where(member => member is not IMethodSymbol || !ReservedNames.IsLikeGeneratedMethod(member.Name) || member.IsOverride)
            .Select(member => member.Name);
        var members = Members(typeof(Network<,>), isPublic: false).Concat(written);
        AssertSame(members, ReservedNames.OfGeneratedCode);
    }

    [Fact]
    public void Members_of_objects() => AssertSame(
        typeof(object).GetMethods(Declared).Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly).Select(method => method.Name),
        ReservedNames.OfObjects);

    [Theory]
    [MemberData(nameof(Names))]
    public Task Every_one_is_reported_at_a_layer(string name) => Analysis.ReportsAsync(
        Descriptors.NameIsTaken,
        $$"""
        [Network]
        public partial class Classifier
        {
            [Input(4)] public partial Layer Features { get; }
            [Dense(3)] public partial Layer [|{{name}}|] { get; }
        }
        """,
        $"'{name}' cannot be the name of a member of a network, it is the name of a member that every …");

    public static TheoryData<string> Names => [.. ReservedNames.OfNetworks.Union(ReservedNames.OfGeneratedCode).Union(ReservedNames.OfObjects)];

    private static void AssertSame(IEnumerable<string> expected, IEnumerable<string> listed) =>
        Assert.Equal(expected.Distinct().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Members(Type type, bool isPublic) => type.GetMembers(Declared)
        .Where(member => member is MethodBase method ? !method.IsSpecialName && Is(method, isPublic)
            : member is PropertyInfo property && Is(property.GetMethod!, isPublic))
        .Select(member => member.Name)
        .Where(name => !name.Contains('.', StringComparison.Ordinal) && !name.Contains('<', StringComparison.Ordinal));

    private static bool Is(MethodBase method, bool isPublic) => isPublic ? method.IsPublic : method.IsFamily || method.IsFamilyOrAssembly;
}
