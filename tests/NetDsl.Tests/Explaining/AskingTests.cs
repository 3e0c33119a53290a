using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>Numbers as nodes: by name, opened, and followed.</summary>
public sealed class AskingTests
{
    private static readonly float[] Image = [.. Enumerable.Range(0, 36).Select(i => MathF.Sin(i) * 0.5f + 0.5f)];

    private static Explanation<Strokes> Explained() => new Strokes(1).Explain(Image, 2, new Adam());

    [Fact]
    public void Layers_and_their_tensors_have_properties()
    {
        var why = Explained();
        Assert.Equal(why.Ask("Digit[2]"), why.Digit[2]);
        Assert.Equal(why.Ask("Edges.z[1,2,3]"), why.Edges.z[1, 2, 3]);
        Assert.Equal(why.Ask("dL/dEdges.Weights[0,1,0,3]"), why.Edges.Weights[0, 1, 0, 3].LossGradient);
        Assert.Equal(why.Ask("Digit.Weights'[3,1]"), why.Digit.Weights.Updated[3, 1]);
        Assert.Equal(why.Ask("Error.p[1]"), why.Error.p[1]);
        Assert.Equal(why.Ask("Error"), why.Error[0]);
        Assert.Equal(Image.Select(x => (double)x), why.Image.ToArray());
        Assert.Equal([4, 4, 4], why.Edges.Shape);
        Assert.Equal(64, why.Edges.Count(number => number.Step.Agrees));
        Assert.Throws<ArgumentOutOfRangeException>(() => why.Edges[4, 0, 0]);
    }

    [Fact]
    public void What_several_numbers_are_made_of_is_one_object()
    {
        var why = Explained();
        var (one, other) = (why.Edges.z[0, 0, 1], why.Edges.z[0, 0, 2]);
        Assert.Same(one.Inputs.Single(input => input.Name.ToString() == "Image[1,1,0]"), other.Inputs.Single(input => input.Name.ToString() == "Image[1,1,0]"));
        Assert.Same(one, why.Ask("Edges.z[0,0,1]"));
    }

    [Fact]
    public void Terms_are_numbers_the_largest_first()
    {
        var why = Explained();
        var terms = why.Digit[1].Terms;
        Assert.Equal(17, terms.Count);
        Assert.Equal(terms.OrderByDescending(term => Math.Abs(term.Value)), terms);
        Assert.Equal(why.Digit[1].Value, terms.Sum(term => term.Value), 1e-6);
        Assert.All(terms.Where(term => term.Numbers.Count == 2), term => Assert.Equal(term.Value, term.Numbers[0].Value * term.Numbers[1].Value, 1e-12));
        Assert.Equal([why.Edges.z[0, 0, 0]], why.Edges[0, 0, 0].Terms.SelectMany(term => term.Numbers).Distinct());
    }

    [Fact]
    public void A_tree_opens_some_generations_and_sums_up_the_rest()
    {
        var why = Explained();
        var tree = why.Digit[1].Tree(depth: 2, top: 3);
        Assert.Equal(3, tree.Children.Count);

        // Of a product the factor that was computed leads on, and what is shown is what the product adds.
        Assert.All(tree.Children, child => Assert.Equal("Parts", child.Number.Name.Tensor));
        Assert.Equal(why.Digit[1].Terms.Take(3).Select(term => (term.Symbol, term.Value)), tree.Children.Select(child => (child.Symbol, child.Adds)));
        Assert.Contains(tree.Children, child => child.Children.Count > 0);
        Assert.Equal(14, tree.Left);
        Assert.Equal(why.Digit[1].Terms.Skip(3).Sum(term => term.Value), tree.Rest);
        Assert.All(tree.Children.SelectMany(child => child.Children), grandchild => Assert.Empty(grandchild.Children));
        var lines = tree.ToString().Split('\n');
        Assert.StartsWith("Digit[1] = ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"├ {tree.Children[0].Symbol} = {tree.Children[0].Adds.ToString("R", CultureInfo.InvariantCulture).Replace('-', '−')}, where Parts[", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(lines[1..^1], line => line.StartsWith('└'));
        Assert.StartsWith("└ 14 more = ", lines[^1], StringComparison.Ordinal);
        Assert.Empty(why.Digit[1].Tree(depth: 0).Children);
        Assert.Throws<ArgumentOutOfRangeException>(() => why.Digit[1].Tree(depth: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => why.Digit[1].Tree(top: 0));
    }

    [Fact]
    public void A_tree_of_given_numbers_names_what_is_weighed_not_the_weight()
    {
        var tree = Explained().Edges.z[0, 0, 0].Tree(depth: 1, top: 20);
        Assert.All(tree.Children, child => Assert.Contains(child.Number.Name.Tensor, (string[])["Image", "Edges.Bias"]));
        Assert.Equal((10, 0, 0.0), (tree.Children.Count, tree.Left, tree.Rest));
    }

    [Fact]
    public void A_tree_follows_the_factor_that_was_computed_also_where_it_is_the_second()
    {
        var why = new Judge(1).Explain([0.5f, -1, 2]);
        var sum = why.Pairs.z[0];
        Assert.All(sum.Terms, term => Assert.Equal(["Pairs.W", "Pairs.h"], term.Numbers.Select(factor => factor.Name.Tensor)));
        Assert.All(sum.Tree(depth: 1, top: 20).Children, child => Assert.Equal("Pairs.h", child.Number.Name.Tensor));
    }

    [Fact]
    public void A_tree_is_drawn_with_its_branches() => Assert.Equal(
        """
        Output[0] = 0.25
        ├ Hidden[0]·Output.Weights[0,0] = 2, where Hidden[0] = 2
        │ └ Hidden.z[0] = 2
        ├ Hidden[1]·Output.Weights[1,0] = −1.75, where Hidden[1] = 1
        │ └ Hidden.z[1] = 1
        └ Output.Bias[0] = 0
        """,
        TwoLayerNetwork.Xor().Explain().Ask("Output[0]").Tree(depth: 2, top: 5).ToString());

    /// <summary>As a debugger does, which finds the view by its attribute and shows public properties.</summary>
    [Fact]
    public void A_debugger_opens_a_number_to_its_equation_and_its_terms()
    {
        var why = Explained();
        var display = typeof(Number).GetCustomAttribute<DebuggerDisplayAttribute>()!.Value;
        Assert.Equal("{Display,nq}", display);
        Assert.Equal("Digit[1] = " + ((float)why.Digit[1].Value).ToString("R", CultureInfo.InvariantCulture).Replace('-', '−'), Property<string>(why.Digit[1], "Display"));
        Assert.Equal($"Digit[1] = {why.Digit[1].Step.Formula}", Property<string>(View(why.Digit[1]), "Equation"));
        Assert.Equal("given", Property<string>(View(why.Image[1, 2, 0]), "Equation"));
        Assert.Equal(why.Digit[1].Terms, Property<NumberTerm[]>(View(why.Digit[1]), "Terms"));

        static object View(Number number) =>
            Activator.CreateInstance(Type.GetType(typeof(Number).GetCustomAttribute<DebuggerTypeProxyAttribute>()!.ProxyTypeName)!, number)!;

        static T Property<T>(object from, string name) =>
            (T)from.GetType().GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!.GetValue(from)!;
    }

    [Fact]
    public void A_path_follows_the_largest_terms_to_a_tensor()
    {
        var why = Explained();
        var path = why.Digit[1].PathTo(why.Image);
        Assert.Equal(["Digit", "Parts", "Edges", "Edges.z", "Image"], path.Select(number => number.Name.Tensor));
        Assert.All(path.Zip(path.Skip(1)), pair => Assert.Contains(pair.Second, pair.First.Inputs));
        Assert.Same(why.Digit[1].Terms.SelectMany(term => term.Numbers).First(number => number.Name.Tensor == "Parts"), path[1]);
        Assert.Equal(path, why.Digit[1].PathTo("Image"));
        Assert.Equal("Digit.Weights", why.Error[0].PathTo("Digit.Weights")[^1].Name.Tensor);
        Assert.Empty(why.Edges[0, 0, 0].PathTo("Digit"));
        Assert.Throws<ArgumentException>(() => why.Digit[1].PathTo("Elsewhere"));
    }

    [Fact]
    public void Of_tokens_no_number_is_made()
    {
        var why = ExplainedNetworks.Of("sentence");
        Assert.NotEmpty(why.Ask("Next[5,0]").PathTo("Embedded"));
        var refused = Assert.Throws<NotSupportedException>(() => why.Ask("Next[5,0]").PathTo("Tokens"));
        Assert.EndsWith("Ask for what is looked up: \"Embedded\".", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_maximum_the_largest_candidate_leads_on()
    {
        var why = Explained();
        Assert.All(why.Parts, part => Assert.Equal(part.Value, part.Terms[0].Value));
        Assert.Contains(why.Parts, part => part.Inputs[0].Value != part.Value);
        Assert.All(why.Parts, part => Assert.Equal(part.Terms.Select(term => term.Value), part.Terms.Select(term => term.Value).OrderDescending()));
    }

    /// <summary>h = (1 − z)·c + z·h′.</summary>
    [Fact]
    public void The_number_without_which_another_changes_most_leads_on()
    {
        var why = ExplainedNetworks.Of("lines");
        var leading = new HashSet<string>();
        foreach (var state in why.Of("State.h").Where(state => !state.IsGiven && state.Terms.Count == 3))
        {
            var (z, c, before) = (Of("State.z"), Of("State.c"), Of("State.h"));
            var changes = new Dictionary<Number, double>
            {
                [z] = Math.Abs(z.Value * (before.Value - c.Value)),
                [c] = Math.Abs((1 - z.Value) * c.Value),
                [before] = Math.Abs(z.Value * before.Value),
            };
            Assert.Equal(changes.OrderByDescending(change => change.Value).Select(change => change.Key), state.Terms.Select(term => term.Numbers[0]));
            leading.Add(state.Terms[0].Symbol.Split('[')[0]);

            Number Of(string tensor) => state.Inputs.Single(input => input.Name.Tensor == tensor);
        }

        Assert.Equal(["State.c", "State.h", "State.z"], leading.Order());
    }

    [Fact]
    public void What_a_loss_is_made_of_has_properties_also_without_a_target()
    {
        var why = new Strokes(1).Explain(Image);
        Assert.Same(why.Ask("Error.p[2]"), why.Error.p[2]);
        Assert.Contains("There is no Error: the sample was explained without a target", Assert.Throws<ArgumentException>(() => why.Error[0]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => why.Of("Error"));
    }

    [Theory]
    [InlineData("strokes")]
    [InlineData("melody")]
    [InlineData("verse")]
    public void Every_path_goes_from_a_number_to_one_of_its_inputs_and_ends_at_the_tensor(string network)
    {
        var why = ExplainedNetworks.Of(network);
        foreach (var (from, to) in why.Tensors.SelectMany(from => why.Tensors.Select(to => (from, to))).Where(pair => pair.from.Shape.FlattenedLength > 0 && pair.to.Name != "Words"))
        {
            var start = why[from.Element(from.Shape.FlattenedLength / 2)];
            if (start.PathTo(to.Name) is not { Count: > 0 } path)
                continue;
            Assert.Equal((start, to.Name), (path[0], path[^1].Name.Tensor));
            Assert.All(path.Zip(path.Skip(1)), pair => Assert.Contains(pair.Second, pair.First.Inputs));
        }
    }

    [Fact]
    public void Numbers_differentiate_and_attribute_without_a_target()
    {
        var why = new Strokes(1).Explain(Image);
        var gradient = why.Digit[1].Gradient(why.Parts);
        Assert.Equal(why.Digit.Weights.Where(weight => weight.Name.Indices[1] == 1).Select(weight => weight.Value), gradient.Values);
        var attribution = why.Digit[1].Attribute(IntegratedGradients.From(new float[36]));
        Assert.True(attribution.Holds, attribution.ToString());
        Assert.Equal(attribution.Total, why.Digit[1].Attribute(IntegratedGradients.From(new float[36]), of: why.Image).Total);
        Assert.Throws<ArgumentException>(() => why.Gradient("Digit[1]", "Error.t"));
    }

    [Fact]
    public void Without_a_target_there_is_the_prediction_alone()
    {
        var why = new Strokes(1).Explain(Image);
        Assert.Null(why.Target);
        Assert.Null(why.Loss);
        Assert.Null(why.Change);
        var all = why.Verify();
        Assert.True(all.Holds, all.ToString());
        Assert.True(all.Replayed > 64 + 64 + 16 + 3);
        Assert.DoesNotContain(why.Tensors, tensor => tensor.Name is "Error" or "Error.t" or "Parts.first" || tensor.Name.StartsWith('∂'));
        Assert.Equal(Explained().Digit[1].Value, why.Digit[1].Value);
        Assert.Contains("without a target", Assert.Throws<ArgumentException>(() => why.Digit[1].LossGradient).Message, StringComparison.Ordinal);
        Assert.Contains("is the largest of 3 elements", why.ToString(), StringComparison.Ordinal);
        var page = why.ToHtml();
        Assert.DoesNotContain("The loss is", page, StringComparison.Ordinal);
        Assert.DoesNotContain("the target is", page, StringComparison.Ordinal);
        foreach (var text in new[] { why.ToString(), why.ToMarkdown() })
        {
            Assert.DoesNotContain("target", text, StringComparison.Ordinal);
            Assert.DoesNotContain("loss", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void A_row_of_a_batch_is_explained_as_training_took_it()
    {
        var random = new Random(4);
        float[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        var network = new Thinned(2);
        var batch = network.ExplainTraining(Draw(3 * 6), Draw(3 * 2), new Adam(), seed: 7);
        Assert.Equal(3, batch.Count);
        Assert.Equal(batch.Loss, batch.Average(row => row.Loss!.Value), 1e-6);
        foreach (var row in batch)
        {
            var all = row.Verify();
            Assert.True(all.Holds, all.ToString());
        }

        // The mask is one of training, the mean is of three, and the gradient is a sum over all rows.
        Assert.Contains(batch.SelectMany(row => row.Of("Less.mask").ToArray()), mask => mask == 0);
        Assert.Contains("of 3 rows", $"of {batch[1].Hidden.Weights[0, 0].LossGradient.Inputs.Select(input => input.Name.Row).OfType<int>().Distinct().Count()} rows", StringComparison.Ordinal);
        Assert.Equal("Hidden.z[1;2]", batch[1].Hidden.z[2].Name.ToString());
        Assert.Same(batch[1].Hidden.z[2], batch[1].Ask("Hidden.z[1;2]"));
        Assert.Equal(batch[2].Hidden.z[2].Value, batch[1].Ask("Hidden.z[2;2]").Value);
        Assert.Equal(batch[1].Error[0], batch[1].Ask("Error[1;]"));
        Assert.Contains("the rows 0 to 2", Assert.Throws<ArgumentOutOfRangeException>(() => batch[1].Ask("Hidden.z[3;2]").Value).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => batch[3]);
        Assert.Contains("Hidden.Weights", batch[0].ToText(), StringComparison.Ordinal);
        Assert.StartsWith("3 rows of Thinned, as training took them; mean loss ", batch.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1e-4, 0.01)]
    [InlineData(1e-2, 0.5)]
    public void The_change_of_a_batch_is_that_of_its_mean_loss_with_the_same_noise(double rate, double curvature)
    {
        var random = new Random(4);
        float[] Draw(int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() - 0.5f)];
        var batch = new Thinned(2).ExplainTraining(Draw(5 * 6), Draw(5 * 2), new Sgd(rate), seed: 7);

        var change = batch.Change;

        Assert.Equal(batch.Loss, change.Before);
        Assert.Equal(change.After - change.Before, change.Actual, 2e-7 * change.Before);
        Assert.True(change.Predicted < 0);
        Assert.Equal(change.Predicted, change.Actual, curvature * Math.Abs(change.Predicted));
        Assert.Equal(change, batch[3].Change! with { Layers = change.Layers });
        Assert.Contains($"the mean loss of the batch went from {(float)change.Before} to {(float)change.After}", batch[1].ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("strokes")]
    [InlineData("melody")]
    [InlineData("sentence")]
    [InlineData("thinned")]
    [InlineData("xor")]
    public void All_numbers_of_a_tensor_are_those_that_are_asked_one_by_one(string network)
    {
        var why = ExplainedNetworks.Of(network);
        var remembered = why.Tensors.Where(tensor => tensor.Pass == Pass.Update).SelectMany(tensor => Remembered(tensor.Name)).ToList();

        foreach (var name in why.Tensors.Select(tensor => tensor.Name).Concat(remembered))
        {
            var tensor = why.Of(name).Tensor;
            Assert.Equal(Enumerable.Range(0, tensor.Shape.FlattenedLength).Select(place => why.Read(tensor.Element(place))), why.Of(name).ToArray());
        }

        Assert.Equal(network is "strokes" or "sentence" or "thinned", remembered.Count > 0);

        IEnumerable<string> Remembered(string updated) => network is "melody" or "xor" ? [] : [$"{updated[..^1]}.m", $"{updated[..^1]}.v′"];
    }
}
