using System.Globalization;
using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>The story of a decision through a recurrence: its last steps, and how to ask for those before.</summary>
public sealed class StoryTests
{
    private static readonly ExplanationFormat Brief = new() { Verification = new() { ElementsPerTensor = 1 } };

    [Fact]
    public void A_recurrence_is_told_for_its_last_steps()
    {
        var why = new Lines(1).Explain(Draw(28 * 28), 3);
        var story = why.ToString();
        Assert.Contains("State.h[28,", story, StringComparison.Ordinal);
        Assert.Contains("State.h[27,", story, StringComparison.Ordinal);
        Assert.DoesNotContain("\n    State.h[26,", story, StringComparison.Ordinal);
        Assert.Contains("\n26 steps of State before these came about in the same way: why.State.h[t, n], t from 26 to 1.\n", story, StringComparison.Ordinal);
        Assert.InRange(why.ToText(Brief).Split('\n').Length, 100, 400);
        Assert.True(why.State.h[26, 5].Step.Agrees);
    }

    [Fact]
    public void A_penalty_of_weights_is_no_prediction()
    {
        var why = new Tuned(1).Explain([0.5f, -1, 2], [1, 0]);
        var told = why.ToText(Brief with { FullUpTo = 0 }).Split('\n').Single(line => line.Contains(" is the largest of ", StringComparison.Ordinal));
        Assert.Matches(@"^Top\[[01]\] is the largest of 2 elements, ", told);
    }

    [Fact]
    public void Of_several_things_that_are_predicted_each_is_told_by_its_name()
    {
        var names = Brief with { Names = new Dictionary<string, IReadOnlyList<string>> { ["Kind"] = ["oak", "ash", "elm"] } };
        float[] row = [1, -0.5f, 0.2f, 0.7f];
        var said = new Findings(1).Explain(row).ToText(names).Split('\n')[3];
        var kind = new Findings(1).Explain(row).Kind.ToArray();
        var first = ((string[])["oak", "ash", "elm"])[Array.IndexOf(kind, kind.Max())];
        Assert.Matches($@"^Findings says Kind {first}, with \d\d\.\d %; Size −?0\.\d+, −?0\.\d+\.$", said);

        var asked = new Findings(1).Explain(row, [0, 1, 0, 0.25f, -0.5f]).ToText(names);
        Assert.Contains("(the target is 0.25, −0.5).", asked.Replace('\n', ' '), StringComparison.Ordinal);
        Assert.Matches(first == "ash" ? @"Kind ash, with \d\d\.\d % \(that is right\)" : @"\(the target is ash, to which it gives \d\d\.\d %\)", asked.Replace('\n', ' '));
        Assert.Matches(@"(?m)^ +Kind\[1\] ash +0\.\d+ +1$", asked);
        Assert.Matches(@"(?m)^ +Size\[1\] +−?0\.\d+ +−0\.5$", asked);
    }

    /// <summary>Each is replaced in its turn, by what stands before it.</summary>
    [Fact]
    public void A_target_that_does_not_count_marks_no_class()
    {
        var why = new Sentence(3).Explain([1, 0, 4, 8, 2, 2], [0, 1, 2, 3, 4, -1], new AdamW());

        var lines = why.ToText(Brief with { FullUpTo = 0 }).Split('\n').Select(line => line.Trim()).ToList();

        Assert.Contains(lines, line => line.EndsWith(" at the last of 6 positions; its target does not count.", StringComparison.Ordinal));
        Assert.Single(lines, line => line.StartsWith("Error.p[5,", StringComparison.Ordinal));
        Assert.Equal(2, new Sentence(3).Explain([1, 0, 4, 8, 2, 2], [0, 1, 2, 3, 4, 2]).ToText(Brief with { FullUpTo = 0 }).Split('\n').Count(line => line.Trim().StartsWith("Error.p[5,", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_choice_that_is_added_to_something_stands_in_brackets()
    {
        var row = new Junction(1).ExplainTraining<int>([.. Enumerable.Range(0, 16).Select(place => 0.1f * place)], [0, 2])[1];
        Assert.Equal(
            "Σₙ ∂L/∂All[1;n]·All.Weights[0,n] + (∂L/∂Pool[1;0,0] if Pool.first[1;0,0] = 0 else 0)",
            row.Ask("∂L/∂Edges[0,0]").Step.Formula);
    }

    [Fact]
    public void A_penalty_beside_a_loss_of_classes_takes_no_word_away()
    {
        var text = new Junction(1).Explain([1, 2, 3, 4, 5, 6, 7, 8], 2).ToText(Brief with { FullUpTo = 0 });
        Assert.Matches("Junction says [012], with (over )?[0-9.]+ %; (the target is 2|that is right)", text);
        Assert.Contains("The decision", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_loss_of_a_row_is_that_of_what_counts_in_it()
    {
        var batch = new Sentence(3).ExplainTraining<int>([1, 0, 4, 8, 2, 2, 1, 0, 4, 8, 2, 2], [-1, -1, -1, -1, -1, -1, 0, 1, -1, 3, 4, 2]);

        Assert.Equal(0, batch[0].Loss);
        Assert.Equal(batch.Loss, batch[1].Loss!.Value, 1e-12);
        Assert.Contains("Row 1 of a batch of 2, as training took it.", batch[1].ToText(), StringComparison.Ordinal);
        Assert.Contains("The loss of this row is 0.", batch[0].ToText(), StringComparison.Ordinal);
        Assert.Contains("Error is of the whole batch", Assert.Throws<ArgumentOutOfRangeException>(() => batch[0].Ask("Error[1;]").Value).Message, StringComparison.Ordinal);
        Assert.StartsWith("predicted −", batch.Change.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("Error.count: 5", batch[1].Of("Error.count").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotient_before_a_factor_stands_in_brackets() => Assert.Contains(
        "= (1 / 2)·(",
        new Judge(1).ExplainTraining(new float[6], new float[4])[0].Ask("∂L/∂Verdict[0]").ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void The_rule_of_an_update_is_an_assignment_a_line()
    {
        var lines = new Findings(1).Explain([1, 2, 3, 4], [0, 1, 0, 0, 0], new Adam()).ToText(Brief).Split('\n').Select(line => line.Trim()).ToList();
        Assert.Contains("m ← β₁·m + (1−β₁)·g", lines);
        Assert.DoesNotContain(lines, line => line.Contains("= m ←", StringComparison.Ordinal));
    }

    /// <summary>A ReLU makes 0 of NaN, so that the prediction is finite.</summary>
    [Fact]
    public void The_first_number_that_is_not_finite_is_told()
    {
        var network = new Strokes(1);
        var bias = Strokes.Description.Parameters.Single(parameter => parameter.Name == "Edges.Bias");
        network.Parameters[bias.Offset + 2] = float.NaN;

        var why = network.Explain([.. Enumerable.Repeat(0.5f, 36)]);

        Assert.All(why.Digit, digit => Assert.True(double.IsFinite(digit.Value)));
        foreach (var text in new[] { why.ToString(), why.ToText() })
            Assert.Contains("Not all numbers are finite: Edges.Bias[2] is NaN, the first in the order of the computation.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Not all numbers are finite", new Strokes(1).Explain([.. Enumerable.Repeat(0.5f, 36)]).ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_from_NaN_follows_it_to_where_it_began()
    {
        var network = new Strokes(1);
        network.Parameters[Strokes.Description.Parameters.Single(parameter => parameter.Name == "Digit.Weights").Offset + 3] = float.NaN;

        var why = network.Explain([.. Enumerable.Range(0, 36).Select(i => 0.1f * (i % 7))], 2);

        Assert.Contains("predicts no class: its probabilities are NaN.", why.ToText().Split('\n')[3], StringComparison.Ordinal);
        var weight = Assert.Single(why.Digit.Weights, weight => double.IsNaN(weight.Value));
        Assert.Equal(weight, why.Error[0].PathTo(why.Digit.Weights)[^1]);
        Assert.True(double.IsNaN(why.Digit[weight.Name.Indices[1]].Terms[0].Value));
    }

    [Fact]
    public void A_format_shows_no_negative_number_of_things()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExplanationFormat { Terms = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExplanationFormat { Depth = -1 });
    }

    [Fact]
    public void States_of_both_directions_say_where_they_began()
    {
        var why = new Tides(1).Explain(Draw(36));
        Assert.InRange(why.ToString().Split('\n').Length, 50, 250);
        string[] remarks = [.. why.ToText(Brief with { Breadth = 12 }).Split('\n').Where(line => line.Contains(" came about in the same way: ", StringComparison.Ordinal))];
        Assert.Equal(
            [
                "7 steps of State before these came about in the same way: why.State.h[t, n], t from 7 to 1.",
                "6 steps of State before these came about in the same way: why.State.c[t, n], t from 6 to 1.",
                "7 steps of State before these came about in the same way: why.State.hBackward[t, n], t from 2 to 8.",
                "6 steps of State before these came about in the same way: why.State.cBackward[t, n], t from 3 to 8.",
            ],
            remarks);
    }

    [Fact]
    public void Of_classes_at_several_positions_the_last_one_is_told()
    {
        var why = ExplainedNetworks.Of("sentence");
        var (most, next) = (Place(1), Place(2));
        var text = why.ToText();
        Assert.Contains($"Sentence says {most}, with ", text, StringComparison.Ordinal);
        Assert.Contains(most == 2 ? " at the last of 6 positions; that is right." : " at the last of 6 positions; the target is 2, to which it gives ", text, StringComparison.Ordinal);
        Assert.Contains($"Next[5,{most}] is the largest of 5 elements at the last position, ", text, StringComparison.Ordinal);
        Assert.Contains($"; next comes Next[5,{next}] with ", text.Replace('\n', ' '), StringComparison.Ordinal);

        // The table has the probabilities of that position, with 1 for the class that was asked for.
        var rows = text.Split('\n').Where(line => line.StartsWith("    5,", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal([0, 1, 2, 3, 4], rows.Select(row => int.Parse(row[0][2..], CultureInfo.InvariantCulture)).Order());
        Assert.All(rows, row => Assert.Equal(row[0] == "5,2" ? "1" : "0", row[2]));

        // And its loss is told.
        Assert.Contains("\n    Error.l[5] = ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n    Error.l[3] = ", text, StringComparison.Ordinal);
        Assert.Contains($"\n    Error.p[5,{most}] = ", text, StringComparison.Ordinal);
        Assert.Contains("\n    Error.p[5,2] = ", text, StringComparison.Ordinal);

        int Place(int rank) => Enumerable.Range(0, 5).OrderByDescending(n => why.Ask($"Next[5,{n}]").Value).ElementAt(rank - 1);
    }

    [Fact]
    public void Classes_and_tokens_have_the_names_that_the_caller_gives()
    {
        var names = new Dictionary<string, IReadOnlyList<string>>
        {
            ["Tokens"] = [" ", "a", "b", "c", "d", "e", "f", "g", "\n"],
            ["Next"] = ["zero", "one", "two", "three", "four"],
        };
        var text = ExplainedNetworks.Of("sentence").ToText(new ExplanationFormat { Names = names });
        Assert.Contains("\n6 tokens: a␣d⏎bb\n", text, StringComparison.Ordinal);
        Assert.All(names["Next"].Index(), name => Assert.Contains($"\n    5,{name.Index} {name.Item} ", text, StringComparison.Ordinal));
        Assert.Matches("Sentence says (zero|one|two|three|four), with ", text);
    }

    [Fact]
    public void A_block_that_stands_several_times_is_told_once()
    {
        var text = ExplainedNetworks.Of("verse").ToText();
        var (layers, backward) = (Between("The layers", "The decision"), Between("Backward", "The update"));
        Assert.Contains("\nBody1.Look: Attention 5×8→5×8\n", layers, StringComparison.Ordinal);
        Assert.Contains("\nBody2\n\nThe equations of Body1, with weights of its own.\n", layers, StringComparison.Ordinal);
        Assert.DoesNotContain("\nBody2.Look: ", layers, StringComparison.Ordinal);
        Assert.Contains("\n    Body2.Look ", layers, StringComparison.Ordinal);
        Assert.Contains("\nMood: Dense 5×8→3\n", layers, StringComparison.Ordinal);
        Assert.Contains("\nBody2.Look\n", backward, StringComparison.Ordinal);
        Assert.Contains("\nBody1\n\nAs in Body2, with weights of its own; of each the largest:\n", backward, StringComparison.Ordinal);
        Assert.DoesNotContain("\nBody1.Look\n", backward, StringComparison.Ordinal);
        Assert.Contains("\n    ∂L/∂Body1.Look.Query[", backward, StringComparison.Ordinal);
        Assert.Contains("\nMeaning\n", backward, StringComparison.Ordinal);

        string Between(string title, string next) => text.Split($"\n{title}\n─")[1].Split($"\n{next}")[0];
    }

    [Fact]
    public void What_another_index_makes_0_is_summed_up()
    {
        string[] lines = [.. ExplainedNetworks.Of("lines").Ask("Error").ToString().Split('\n').Select(line => line.Trim())];
        Assert.Equal("Error = ln(Error.S) − Σₙ Error.t[n]·(Digit[n] − Error.max)", lines[0]);
        Assert.Equal("= ln(Error.S) − (Error.t[3]·(Digit[3] − Error.max) + 9 more)", lines[1]);
        Assert.EndsWith(" + 9 more (0))", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sum_of_nothing_but_0_names_one_of_them()
    {
        var nothing = new Strokes(1).Explain(new float[36]).Edges.z[1, 2, 3].ToString();
        Assert.Contains("Image[", nothing.Split('\n')[1], StringComparison.Ordinal);
        Assert.Contains(" + 8 more + Edges.Bias[3]", nothing, StringComparison.Ordinal);
    }

    private static float[] Draw(int count)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.4f)];
    }
}
