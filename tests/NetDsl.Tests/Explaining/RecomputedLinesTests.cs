using System.Globalization;
using System.Text.RegularExpressions;
using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>Every line of numbers can be computed by hand from what is printed, and every name that is printed can be asked.</summary>
public sealed partial class RecomputedLinesTests(ITestOutputHelper output)
{
    public static TheoryData<string> Networks => ["strokes", "melody", "sentence", "verse", "xor"];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_printed_line_is_what_its_digits_give(string network)
    {
        var (lines, why) = (0, ExplainedNetworks.Of(network));
        foreach (var number in All(why))
        {
            var sides = Sides(number.ToString());
            if (number.IsGiven || sides.Count < 3)
                continue;

            // A copy of another number has no numbers to compute with.
            if (number.Inputs is [var only] && sides[^2] == only.Name.ToString())
                continue;
            var printed = sides[^1].Split("    ");
            var result = Read(printed[0]);
            var found = PrintedFormula.Evaluate(sides[^2]);
            var bound = printed.Select(part => part.Split("bound ")).Where(part => part.Length == 2).Select(part => Read(part[1].Split([',', ')'])[0])).SingleOrDefault();

            // Half a unit of the last place of the result, which is printed rounded.
            var unit = Math.Abs(result) * (why.Network.Precision == Precision.Single ? Math.Pow(2, -24) : Math.Pow(2, -53));
            Assert.True(found.Equals(result) || Math.Abs(found - result) <= bound + unit + 1e-45, $"{number}\nby hand: {found:R}");
            lines++;
        }

        output.WriteLine($"{lines} lines");
        Assert.True(lines > 10);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_name_that_is_read_can_be_asked(string network)
    {
        var why = ExplainedNetworks.Of(network);
        foreach (var number in All(why))
        {
            Assert.Equal(number.Step.Stored, number.Value);
            Assert.All(number.Inputs, input => Assert.Equal(input.Value, input.Step.Stored));
            Assert.All(number.Terms.SelectMany(term => term.Numbers), input => Assert.Same(input, why.Ask(input.Name.ToString())));
        }
    }

    /// <summary>Also of a tensor that is read along one axis: Body1.Look[4,7], not Body1.Look[39].</summary>
    [Theory]
    [InlineData("strokes")]
    [InlineData("melody")]
    [InlineData("sentence")]
    [InlineData("verse")]
    public void Every_name_in_a_formula_can_be_asked(string network)
    {
        var why = ExplainedNetworks.Of(network);
        foreach (var number in All(why).Where(number => !number.IsGiven))
        {
            foreach (Match name in NameOfNumber().Matches(number.Step.Formula))
            {
                var asked = why.Ask(name.Value);
                Assert.True(number.Inputs.Contains(asked) || number.Step.Formula.Contains(" if ", StringComparison.Ordinal), $"{number.Name} = {number.Step.Formula} names {name.Value}, which is {asked.Name} and was not read.");
                Assert.Equal(name.Value, asked.Name.ToString());
            }
        }
    }

    [GeneratedRegex(@"(∂L/∂)?[A-Za-z]\w*(\.[A-Za-z]\w*)*′?\[\d+(,\d+)*\]")]
    private static partial Regex NameOfNumber();

    [Theory]
    [MemberData(nameof(Networks))]
    public void No_line_is_longer_than_a_terminal(string network)
    {
        var why = ExplainedNetworks.Of(network);
        foreach (var text in All(why).Select(number => number.ToString()).Append(why.ToText()).Append(why.ToString()))
            Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 120, line));
    }

    /// <summary>No index stands for a number that is known: what is left runs.</summary>
    [Theory]
    [InlineData("strokes", "Edges.z[1,2,3]", "Σᵤᵥₖ Image[1+u,2+v,k]·Edges.Weights[u,v,k,3] + Edges.Bias[3]")]
    [InlineData("strokes", "Parts[1,0,2]", "maxᵤᵥ Edges[2+u,v,2]")]
    [InlineData("sentence", "Attended.s[3,1,2]", "Σ_d Attended.q[3,4+d]·Attended.k[2,4+d]")]
    [InlineData("strokes", "∂L/∂Image[3,2,0]", "Σᵢᵥₙ ∂L/∂Edges.z[i,2-v,n]·Edges.Weights[3-i,v,0,n]")]
    public void Known_indices_are_filled_in(string network, string number, string formula) =>
        Assert.Equal(formula, ExplainedNetworks.Of(network).Ask(number).Step.Formula);

    [Fact]
    public void Cells_of_a_maximum_and_rows_of_a_table_are_named()
    {
        var why = ExplainedNetworks.Of("strokes");
        Assert.Contains("= max(Edges[2,0,2], Edges[2,1,2], Edges[3,0,2], Edges[3,1,2])\n", why.Ask("Parts[1,0,2]").ToString(), StringComparison.Ordinal);
        Assert.Contains("= argmax(Edges[2,0,2], Edges[2,1,2], Edges[3,0,2], Edges[3,1,2])\n", why.Ask("Parts.first[1,0,2]").ToString(), StringComparison.Ordinal);
        Assert.Contains("= Embedded.Weights[4,3]\n", ExplainedNetworks.Of("sentence").Ask("Embedded[2,3]").ToString(), StringComparison.Ordinal);
    }

    private static IEnumerable<Number> All(Explanation why) =>
        from tensor in why.Tensors
        from place in Enumerable.Range(0, tensor.Shape.FlattenedLength)
        select why[tensor.Element(place)];

    /// <summary>The sides of the equation, lines that were broken put together.</summary>
    private static List<string> Sides(string text)
    {
        var sides = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var at = line.IndexOf(" = ", StringComparison.Ordinal);
            if (sides.Count == 0 || line[..Math.Max(0, at)].All(char.IsWhiteSpace) && at >= 0)
                sides.Add(line[(at + 3)..]);
            else if (line.TrimStart().StartsWith("replayed", StringComparison.Ordinal) || line.TrimStart().StartsWith("in double", StringComparison.Ordinal))
                sides[^1] += "    " + line.TrimStart();
            else
                sides[^1] += (line.TrimStart() is [',' or '·', ..] ? "" : " ") + line.TrimStart();
        }

        return sides;
    }

    private static double Read(string text) => text switch
    {
        "∞" => double.PositiveInfinity,
        "−∞" => double.NegativeInfinity,
        "NaN" => double.NaN,
        _ => double.Parse(text.Replace('−', '-'), CultureInfo.InvariantCulture),
    };
}
