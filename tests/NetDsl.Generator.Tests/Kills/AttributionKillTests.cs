using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetDsl.Generator.Tests.Kills;

/// <summary>
/// Attributions and the metrics of their faithfulness, broken on purpose, and compiled once with all mutants. Networks of which the truth is known
/// must see each: <see cref="AttributionProbe"/> says what that is.
/// </summary>
public sealed class AttributionKillTests(ITestOutputHelper output)
{
    private static readonly (string What, string File, string From, string To)[] Mutants =
    [
        // Tapes.
        ("the adjoint of what is subtracted", "Explaining/Taping/TapeAdjoints.cs", "adjoints[b] -= g;", "adjoints[b] += # ? g : -g;"),
        ("the adjoint of a denominator", "Explaining/Taping/TapeAdjoints.cs", "adjoints[b] -= g * entries[i] / entries[b];", "adjoints[b] -= (# ? -1 : 1) * g * entries[i] / entries[b];"),
        ("the adjoint of the smaller operand of a maximum", "Explaining/Taping/TapeAdjoints.cs", "adjoints[entries[a] >= entries[b] ? a : b] += g;", "adjoints[entries[a] >= entries[b] == !# ? a : b] += g;"),
        ("a bias is left out of a sum of products", "Explaining/Taping/TapeProducts.cs", "var sum = _start < 0 ?", "var sum = # || _start < 0 ?"),
        ("a function without a slope", "Explaining/Taping/TapeSlopes.cs", "TapeOperation.Apply => slopes[a] == 0", "TapeOperation.Apply => # || slopes[a] == 0"),
        ("rounding is forgotten", "Explaining/Taping/TapeRounding.cs", "return error;", "return # ? 0 : error;"),

        // Paths.
        ("a kink at the wrong place", "Attributing/Paths/Line.cs", "next = Math.Min(next, a - value / difference.Slope)", "next = Math.Min(next, a - (# ? 2 : 1) * value / difference.Slope)"),
        ("a branch by its value at a kink", "Attributing/Paths/Line.cs", "return SignOf(difference.Slope);", "return # ? 0 : SignOf(difference.Slope);"),
        ("a line that does not rise", "Attributing/Paths/PiecewiseLinearPath.cs", "_pending[reader] += _readerWeights[i] * change;", "if (!#) _pending[reader] += _readerWeights[i] * change;"),
        ("an adjoint by the old weight", "Attributing/Paths/PiecewiseLinearPath.cs", "now * _weights[edge] - before * _weightsBefore[edge]", "now * _weights[edge] - before * (# ? _weights : _weightsBefore)[edge]"),
        ("a piece of a path twice", "Attributing/Paths/PiecewiseLinearPath.cs", "_since[rank] = place;", "if (!#) _since[rank] = place;"),
        ("no adjoints are settled", "Attributing/Paths/PiecewiseLinearPath.cs", "            Settle(rank, place);\n            _adjoints[rank] = now;", "            if (!#) Settle(rank, place);\n            _adjoints[rank] = now;"),
        ("the weight of a point", "Attributing/Paths/PathSum.cs", "values[at] += weight", "values[at] += (# ? 1.01 : 1) * weight"),
        ("a path that begins at 0", "Attributing/Paths/PathSum.cs", "point[i] = baseline[i] + place", "point[i] = (# ? 0 : baseline[i]) + place"),
        ("what flows past is forgotten", "Attributing/Paths/PathAttribution.cs", "if (past >= 0)\n                more.Add", "if (past >= 0 && !#)\n                more.Add"),

        // Rules.
        ("the multiplier of a product after the change", "Attributing/Rules/RescaleRule.cs", "(_after[entry] + _before[entry]) / 2", "(# ? 2 * _after[entry] : _after[entry] + _before[entry]) / 2"),
        ("the derivative in place of a quotient", "Attributing/Rules/RescaleRule.cs", "Math.Abs(Change(operand)) <= Vanishing", "# || Math.Abs(Change(operand)) <= Vanishing"),
        ("a maximum by its winner after the change", "Attributing/Rules/RescaleRule.cs", "var part = after >= 0", "var part = # ? (after >= 0 ? 1 : 0) : after >= 0"),
        ("the baseline of the rescale rule", "Attributing/DeepLift.cs", "multiplier, baseline[i], function.Sample[i]", "multiplier, # ? 0 : baseline[i], function.Sample[i]"),
        ("ε is taken away", "Attributing/Rules/RelevanceShares.cs", "sum >= 0 ? epsilon : -epsilon", "sum >= 0 == !# ? epsilon : -epsilon"),
        ("γ favours the other sign", "Attributing/Rules/RelevanceShares.cs", "(sum >= 0 ? Math.Max(term, 0)", "(sum >= 0 == !# ? Math.Max(term, 0)"),
        ("β is added", "Attributing/Rules/RelevanceShares.cs", "(1 - ofPositive) * term / negative", "(# ? ofPositive - 1 : 1 - ofPositive) * term / negative"),
        ("all to α where there is no negative part", "Attributing/Rules/RelevanceShares.cs", "var ofPositive = negative == 0 ? 1", "var ofPositive = negative == 0 && !# ? 1"),
        ("what a bias keeps is forgotten", "Attributing/Rules/RelevanceDown.cs", "_ledger.GetValueOrDefault(name) + relevance;", "_ledger.GetValueOrDefault(name) + (# ? 0 : relevance);"),
        ("the upper edge of the box", "Attributing/Rules/RelevanceDown.cs", "(weight > 0 ? box.Low : box.High)", "(weight > 0 || # ? box.Low : box.High)"),
        ("biases are left out of the account", "Attributing/Rules/AddedConstants.cs", "if (varies[operand] || amount == 0)", "if (# || varies[operand] || amount == 0)"),

        // Games.
        ("the weight of a coalition", "Attributing/Shapley.cs", "1 / (count * choices)", "1 / (count * (# ? 1 : choices))"),
        ("one order again and again", "Attributing/Shapley.cs", "random.Shuffle(order.AsSpan());", "if (!#) random.Shuffle(order.AsSpan());"),
        ("the error of one order", "Attributing/Shapley.cs", "Math.Max(1, Orders - 1)", "(# ? 1 : Math.Max(1, Orders - 1))"),
        ("a feature that goes to 0, not to the baseline", "Attributing/Graphs/Coalitions.cs", ": baseline[feature];", ": # ? 0 : baseline[feature];"),
        ("a feature that does not come back", "Attributing/Occlusion.cs", "            coalitions.Set(group, isThere: true);", "            if (!#) coalitions.Set(group, isThere: true);"),
        ("an interaction without what both leave", "Attributing/Occlusion.cs", "- without[other] + coalitions.Value()", "- without[other] + (# ? 0 : 1) * coalitions.Value()"),
        ("noise of another size", "Attributing/SmoothGrad.cs", "Deviation * normal.Next()", "(# ? 0 : 1) * Deviation * normal.Next()"),
        ("a step of the wrong length", "Attributing/Counterfactual.cs", "gradient[i] / steepness", "gradient[i] / (# ? Math.Sqrt(steepness) : steepness)"),

        // Metrics.
        ("most-first is least-first", "Attributing/Faithfulness/RemovalCurve.cs", "OrderByDescending(unit => amounts[unit])", "OrderByDescending(unit => # ? -amounts[unit] : amounts[unit])"),
        ("least-first is most-first", "Attributing/Faithfulness/RemovalCurve.cs", "OrderBy(unit => amounts[unit])", "OrderBy(unit => # ? -amounts[unit] : amounts[unit])"),
        ("orders by size", "Attributing/Faithfulness/RemovalCurve.cs", "MostFirst(double[] amounts) =>", "MostFirst(double[] amounts) => # ? [.. Enumerable.Range(0, amounts.Length).OrderByDescending(unit => Math.Abs(amounts[unit]))] :"),
        ("the last feature stays", "Attributing/Faithfulness/RemovalCurve.cs", "point * order.Count / points)", "point * order.Count / points - (# ? 1 : 0))"),
        ("features that go come", "Attributing/Faithfulness/RemovalCurve.cs", "game.SetAll(isThere: !come);", "game.SetAll(isThere: # ? come : !come);"),
        ("a curve of one point less", "Attributing/Faithfulness/RemovalCurve.cs", "return sum / points;", "return sum / (# ? points + 1 : points);"),
        ("infidelity of magnitudes", "Attributing/Faithfulness/Infidelity.cs", "units.Sum(unit => amounts[unit])", "units.Sum(unit => # ? Math.Abs(amounts[unit]) : amounts[unit])"),
        ("infidelity without the fall", "Attributing/Faithfulness/Infidelity.cs", "off += (foreseen - fall) * (foreseen - fall);", "off += (foreseen - (# ? 0 : fall)) * (foreseen - (# ? 0 : fall));"),
        ("infidelity with a sign", "Attributing/Faithfulness/Infidelity.cs", "size += fall * fall;", "size += # ? fall : fall * fall;"),
        ("sensitivity-n of magnitudes", "Attributing/Faithfulness/SensitivityN.cs", "subset.Units.Sum(unit => amounts[unit])", "subset.Units.Sum(unit => # ? Math.Abs(amounts[unit]) : amounts[unit])"),
        ("what was taken away stays away", "Attributing/Faithfulness/Trial.cs", "                game.Set(unit, isThere: true);", "                if (!#) game.Set(unit, isThere: true);"),
        ("nothing is taken away", "Attributing/Faithfulness/Trial.cs", "                game.Set(unit, isThere: false);", "                if (!#) game.Set(unit, isThere: false);"),
        ("a rise in place of a fall", "Attributing/Faithfulness/Trial.cs", "whole - game.Value()", "(# ? -1 : 1) * (whole - game.Value())"),
        ("a subset without one of its features", "Attributing/Faithfulness/Trial.cs", "falls.Add((units,", "falls.Add((# ? units[1..] : units,"),
        ("correlation around 0", "Attributing/Faithfulness/Correlation.cs", "(x.Average(), y.Average())", "(# ? 0 : x.Average(), # ? 0 : y.Average())"),
        ("slopes without the distance", "Attributing/Faithfulness/FaithfulnessJudge.cs", "if (attribution.Method is Gradient or SmoothGrad)", "if (!# && attribution.Method is Gradient or SmoothGrad)"),
        ("the negated control is not negated", "Attributing/Faithfulness/FaithfulnessJudge.cs", "Select(amount => -amount)", "Select(amount => # ? amount : -amount)"),
        ("the permuted control is not permuted", "Attributing/Faithfulness/FaithfulnessJudge.cs", "random.Shuffle(permuted);", "if (!#) random.Shuffle(permuted);"),
        ("the random control is the values", "Attributing/Faithfulness/FaithfulnessJudge.cs", "[.. _amounts.Select(_ => size * random.Next())]", "[.. _amounts.Select(amount => # ? amount : size * random.Next())]"),
        ("the other network is the same", "Attributing/Graphs/SampleGraph.cs", "var tensors = parameters.ToArray();", "var tensors = # ? [] : parameters.ToArray();"),
        ("the least change of moved samples", "Attributing/Faithfulness/FaithfulnessJudge.cs", "worst = Math.Max(worst, Change", "worst = # ? 0 : Math.Max(worst, Change"),
        ("the least change of random values", "Attributing/Faithfulness/FaithfulnessJudge.cs", "worstRandom = Math.Max(worstRandom, Change", "worstRandom = # ? 0 : Math.Max(worstRandom, Change"),
        ("an interval of no width", "Attributing/Faithfulness/StudentInterval.cs", "quantile * Math.Sqrt", "(# ? 0 : quantile) * Math.Sqrt"),
    ];

    [Fact]
    public void Every_mutant_of_attributions_and_metrics_is_killed()
    {
        var run = Compile().GetType("AttributionProbe")!.GetMethod("Run")!;
        Assert.Equal("", run.Invoke(null, [0]));
        var survivors = new List<string>();
        foreach (var (i, mutant) in Mutants.Index())
        {
            var faults = (string)run.Invoke(null, [i + 1])!;
            output.WriteLine($"{(faults.Length == 0 ? "survived" : "killed")}: {mutant.What}  {faults.Split('\n')[0]}");
            if (faults.Length == 0)
                survivors.Add(mutant.What);
        }

        output.WriteLine($"{Mutants.Length - survivors.Count} of {Mutants.Length} killed");
        Assert.Empty(survivors);
    }

    private static Assembly Compile()
    {
        var runtime = RuntimeKillTests.Generated(
            "NetDsl",
            [.. RuntimeKillTests.Sources(Mutants), CompiledNetwork.Parse(Schemata.Switch, "Mutation.cs")],
            [MetadataReference.CreateFromFile(typeof(System.Numerics.Tensors.TensorPrimitives).Assembly.Location)]);
        var probe = RuntimeKillTests.Generated(
            "Probe", [CompiledNetwork.Parse(AttributionProbe.Source, "Probe.cs")], [MetadataReference.CreateFromImage(runtime)]);
        var context = new AssemblyLoadContext("Mutants", isCollectible: true);
        context.LoadFromStream(new MemoryStream(runtime));
        return context.LoadFromStream(new MemoryStream(probe));
    }
}
