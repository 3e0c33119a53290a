using Xunit;

namespace NetDsl.Tests.Attributing;

/// <summary>Networks that are compiled from formulas: what methods say, against truth tables and axioms.</summary>
public sealed class FormulaTests
{
    public static TheoryData<string> Names => [.. FormulaCases.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_network_computes_the_formula(string name) => ForEach(name, (why, formula, assignment) =>
        Assert.Equal(formula.Holds(assignment) ? 1 : 0, why.Read(new("F", 0)), 1e-6));

    [Theory]
    [MemberData(nameof(Names))]
    public void Shapley_values_are_those_of_the_truth_table(string name) => ForEach(name, (why, formula, assignment) =>
    {
        var values = why.Attribute("F[0]", Shapley.From(Baseline.Zero));
        Planted.Near(FormulaCases.Shapley(formula, assignment), values.Flat());
        Assert.True(values.Holds, values.ToString());
        var drawn = why.Attribute("F[0]", Shapley.From(Baseline.Zero) with { MostExact = 0, Orders = 3 });
        Assert.True(drawn.Holds, drawn.ToString());
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Occlusion_is_that_of_the_truth_table(string name) => ForEach(name, (why, formula, assignment) =>
        Planted.Near(FormulaCases.Occlusion(formula, assignment), why.Attribute("F[0]", Occlusion.By(Baseline.Zero)).Flat()));

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_attributed_is_complete_and_nothing_to_what_is_not_there(string name) => ForEach(name, (why, formula, assignment) =>
    {
        var change = (formula.Holds(assignment) ? 1 : 0) - (formula.Holds(0) ? 1 : 0);
        AttributionMethod[] methods =
        [
            IntegratedGradients.From(Baseline.Zero), DeepLift.From(Baseline.Zero),
            Conductance.Of("First", Baseline.Zero), Conductance.Of("Second.z", Baseline.Zero),
        ];
        foreach (var method in methods)
        {
            var attribution = why.Attribute("F[0]", method);
            Assert.True(attribution.Holds && attribution.Bound < 1e-8, attribution.ToString());
            Assert.Equal(change, attribution.Total, 1e-9);
            if (method is Conductance)
                continue;
            for (var variable = 0; variable < Logic.Variables; variable++)
                Assert.True(formula.Mentions(variable) || Math.Abs(attribution.Flat()[variable]) < 1e-12, attribution.ToString());
        }
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Accounts_close(string name) => ForEach(name, (why, _, _) =>
    {
        AttributionMethod[] methods =
        [
            new Gradient(), new GradientTimesInput(), SmoothGrad.Of(0.3) with { Samples = 4 },
            LayerwiseRelevance.Epsilon(), LayerwiseRelevance.Epsilon(0.1), LayerwiseRelevance.Gamma(), LayerwiseRelevance.AlphaBeta(), LayerwiseRelevance.AlphaBeta(1),
        ];
        foreach (var method in methods)
        {
            var attribution = why.Attribute("F[0]", method);
            Assert.True(attribution.Holds && attribution.Bound < 1e-8, attribution.ToString());
        }
    });

    [Fact]
    public void Between_the_corners_a_network_may_use_what_the_truth_table_does_not()
    {
        // "Two of v, v, w" is v; of fractions, relu(2v + w − 1) − relu(2v + w − 2) is more.
        var why = FormulaCompiler.Compile(FormulaCases.All["v twice"]).At(1, 1, 0, 0, 0);
        Planted.Near([1, 0, 0, 0, 0], why.Attribute("F[0]", Shapley.From(Baseline.Zero)).Flat());
        Planted.Near([2.0 / 3, 1.0 / 3, 0, 0, 0], why.Attribute("F[0]", IntegratedGradients.From(Baseline.Zero)).Flat());
    }

    private static void ForEach(string name, Action<Explanation, Formula, int> check)
    {
        var formula = FormulaCases.All[name];
        var net = FormulaCompiler.Compile(formula);
        for (var assignment = 0; assignment < 1 << Logic.Variables; assignment++)
            check(net.At([.. Enumerable.Range(0, Logic.Variables).Select(i => (float)(assignment >> i & 1))]), formula, assignment);
    }
}
