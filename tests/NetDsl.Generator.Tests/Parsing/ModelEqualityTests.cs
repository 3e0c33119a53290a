using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NetDsl.Generator.Parsing;
using Xunit;

namespace NetDsl.Generator.Tests.Parsing;

/// <summary>Edits that leave the network as it was leave its declaration equal, so that nothing is generated again.</summary>
public sealed class ModelEqualityTests
{
    private const string Broken = """
        public partial class Base;

        [Network]
        public partial class Classifier : Base
        {
            [Dense(3, Activation = "Sigmoyd")] public partial int Species { get; }
        }
        """;

    public static TheoryData<string, string, string> Edits => new()
    {
        { "nothing", "", "" },
        { "a comment", "[Input(4, 2)]", "// The measurements.\n[Input(4, 2)]" },
        { "a comment in an attribute", "Bias = false", "Bias = /* none */ false" },
        { "white space", "[Dense(3)]", "[ Dense ( 3 ) ]\n" },
        { "a method", "[Activation] private", "public int Twice(int x) => 2 * x;\n\n[Activation] private" },
        { "the value of a constant written otherwise", "2 * Units", "16" },
        { "another class", "public partial class Outer\n", "public class Another;\n\npublic partial class Outer\n" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_elsewhere_leaves_equal_models(string edit, string old, string replacement)
    {
        Assert.NotEmpty(edit);
        var source = old.Length == 0 ? NetworkSource.Whole : NetworkSource.Whole.Replace(old, replacement, StringComparison.Ordinal);
        Assert.True(old.Length == 0 || source != NetworkSource.Whole);
        AssertEqual(Parse(("Test.cs", NetworkSource.Whole)), Parse(("Test.cs", source)));
    }

    [Fact]
    public void Another_file_leaves_equal_models() => AssertEqual(
        Parse(("Test.cs", NetworkSource.Whole)),
        Parse(("Another.cs", "public class Another;"), ("Test.cs", NetworkSource.Whole)));

    [Fact]
    public void The_generated_part_leaves_equal_models() => AssertEqual(
        Parse(("Test.cs", NetworkSource.Whole)),
        Parse(
            ("Test.cs", NetworkSource.Whole),
            ("NetDsl.Generator/NetDsl.Generator.NetworkGenerator/Classifier.g.cs", """
                namespace Zoo.Models;

                partial class Outer
                {
                    partial class Classifier : Network<Classifier, double>
                    {
                        /// <summary>A generated comment.</summary>
                        public partial Layer<double> Features => null!;
                        public Span<double> Parameters => default;
                    }
                }
                """)));

    [Fact]
    public void Problems_are_equal_too()
    {
        var problems = Parse(("Test.cs", Broken));
        Assert.Equal(3, problems.Problems.Count);
        AssertEqual(problems, Parse(("Test.cs", "// A comment.\n" + Broken)));
    }

    [Theory]
    [InlineData("[Dense(3)]", "[Dense(4)]")]
    [InlineData("x + MathF", "x - MathF")]
    [InlineData("/// <summary>Where it bends.</summary>", "")]
    [InlineData("Weight = 0.5", "Weight = 0.25")]
    public void An_edit_of_the_network_does_not(string old, string replacement)
    {
        Assert.SkipWhen(old.Contains("MathF", StringComparison.Ordinal) && !ReadsBodies(), "The reader of formulas reads no bodies yet.");
        var edited = NetworkSource.Whole.Replace(old, replacement, StringComparison.Ordinal);
        Assert.NotEqual(Parse(("Test.cs", NetworkSource.Whole)), Parse(("Test.cs", edited)));
    }

    [Fact]
    public void Models_hold_values_alone()
    {
        AssertValues(Parse(("Test.cs", NetworkSource.Whole)));
        AssertValues(Parse(("Test.cs", Broken)));
    }

    private static bool ReadsBodies() => Parse(("Test.cs", NetworkSource.Whole)).Declaration.Formulas[0].Formula.Body is not NetDsl.Generator.Formulas.Variable;

    private static void AssertEqual(ParsedNetwork expected, ParsedNetwork actual)
    {
        Assert.Equal(expected, actual);
        Assert.Equal(expected.GetHashCode(), actual.GetHashCode());
    }

    /// <summary>Walks everything that a model reaches: records of the generator, lists of them, strings and numbers.</summary>
    private static void AssertValues(object model)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var left = new Stack<object>([model]);
        while (left.TryPop(out var value))
        {
            var type = value.GetType();
            if (type.IsPrimitive || type.IsEnum || value is string || !seen.Add(value))
                continue;
            Assert.False(value is ISymbol or SyntaxNode or SyntaxTree or Location or Compilation or Delegate, $"A model holds a {type}.");
            if (value is IEnumerable items)
            {
                foreach (var item in items)
                    left.Push(item);
                continue;
            }

            Assert.Equal(typeof(NetworkParser).Assembly, type.Assembly);
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                if (field.GetValue(value) is { } held)
                    left.Push(held);
            }
        }

        Assert.True(seen.Count > 10);
    }

    private static ParsedNetwork Parse(params (string Path, string Text)[] files)
    {
        var compilation = TestCompilation.Create(files);
        return NetworkParser.Parse(TestCompilation.Network(compilation), compilation, TestContext.Current.CancellationToken);
    }
}
