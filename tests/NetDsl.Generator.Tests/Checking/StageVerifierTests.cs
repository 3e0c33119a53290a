using NetDsl.Generator.Checking;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using Xunit;

namespace NetDsl.Generator.Tests.Checking;

/// <summary>A violation of each rule is found after the stage that made it, at every equation of several networks.</summary>
public sealed class StageVerifierTests
{
    [Fact]
    public void What_the_stages_leave_holds()
    {
        foreach (var network in CheckedNetworks.All.Values)
        {
            Assert.Empty(StageVerifier.AfterBinding(network.Graph));
            Assert.Empty(StageVerifier.AfterDifferentiation(network.Graph, [.. network.Backward.All]));
        }
    }

    [Fact]
    public void A_reading_of_what_nothing_defines_is_found() => Planting.EachIsFound(
        VerificationRule.ReadsAreDefined, (all, place) => Reading(all, place, read => read with { Tensor = read.Tensor with { Name = read.Tensor.Name + "?" } }));

    /// <summary>What another equation reads is computed last.</summary>
    [Fact]
    public void A_definition_that_comes_too_late_is_found() => Planting.EachIsFound(
        VerificationRule.ReadsAreDefined,
        (all, place) => all[place] is { Recurrence: null, Usage: Usage.Always } moved
            && all.Count(other => other.Target.Tensor.Name == moved.Target.Tensor.Name) == 1
            && all.Skip(place + 1).Any(other => other.Value.Reads().Any(read => read.Tensor.Name == moved.Target.Tensor.Name))
                ? [.. all.Where(other => other != moved), moved]
                : null);

    [Fact]
    public void A_reading_past_the_end_is_found() => Planting.EachIsFound(
        VerificationRule.SubscriptsAreInside, (all, place) => Reading(all, place, read => PastTheEnd(read)));

    [Fact]
    public void A_reading_before_the_beginning_is_found() => Planting.EachIsFound(
        VerificationRule.SubscriptsAreInside,
        (all, place) => Reading(all, place, read => read.At.Count == 0 ? null : With(read, read.At.Count - 1, at => at + (-1 - at.Minimum))));

    [Fact]
    public void A_store_past_the_end_is_found() => Planting.EachIsFound(
        VerificationRule.SubscriptsAreInside,
        (all, place) => PastTheEnd(all[place].Target) is { } target ? Instead(all, place, all[place] with { Target = target }) : null);

    [Fact]
    public void A_subscript_too_many_is_found() => Planting.EachIsFound(
        VerificationRule.RanksFit, (all, place) => Reading(all, place, read => read with { At = read.At.Append(0).ToEquatableArray() }));

    [Fact]
    public void A_store_with_a_subscript_too_few_is_found() => Planting.EachIsFound(
        VerificationRule.RanksFit,
        (all, place) => all[place].Target is { At.Count: > 0 } target
            ? Instead(all, place, all[place] with { Target = target with { At = target.At.Skip(1).ToEquatableArray() } })
            : null);

    [Fact]
    public void A_view_that_is_longer_than_its_tensor_is_found() => Planting.EachIsFound(
        VerificationRule.RanksFit,
        (all, place) => Reading(all, place, read => read.Tensor.Shape.Count == 0
            ? null
            : read with { Tensor = read.Tensor with { Shape = read.Tensor.Shape.Select((size, i) => i == 0 ? size + 1 : size).ToEquatableArray() } }));

    [Fact]
    public void An_equation_that_is_computed_twice_is_found() => Planting.EachIsFound(
        VerificationRule.StoresDoNotMeet,
        (all, place) => !all[place].Accumulates && all[place].Value.Reads().Count > 0 ? [.. all.Take(place + 1), all[place], .. all.Skip(place + 1)] : null);

    /// <summary>y[a+b] in place of y[i], with a below one less than i and b below 2: inner elements are stored by two turns.</summary>
    [Fact]
    public void Turns_of_one_equation_that_meet_are_found() => Planting.EachIsFound(
        VerificationRule.StoresDoNotMeet,
        (all, place) => all[place] is { Accumulates: false } equation && equation.Value.Reads().Count > 0
            && equation.Target.Axes.FirstOrDefault(axis => axis.Extent > 2 && axis != equation.Recurrence?.Time) is { } index
                ? Instead(all, place, Renamed(equation, index, new Axis("a_", index.Extent - 1) + new Axis("b_", 2)))
                : null);

    [Fact]
    public void A_sum_that_nothing_begins_is_found() => Planting.EachIsFound(
        VerificationRule.SumsAreBegun,
        (all, place) => all[place] is { Accumulates: false, Usage: not Usage.Update } first
            && all.First(other => other.Target.Tensor.Name == first.Target.Tensor.Name) == first
                ? Instead(all, place, first with { Accumulates = true })
                : null);

    [Fact]
    public void A_sum_that_is_not_cleared_is_found() => Planting.EachIsFound(
        CheckedStage.Differentiation,
        VerificationRule.SumsAreBegun,
        (all, place) => all[place].Value is Constant { Value: 0 } ? all.Where((_, i) => i != place) : null);

    [Fact]
    public void A_sum_that_is_left_out_is_found() => Planting.EachIsFound(
        VerificationRule.IndicesAreBound,
        (all, place) => all[place].Value.Reductions().FirstOrDefault(Runs) is { } sum
            ? Instead(all, place, all[place] with { Value = all[place].Value.Replace(part => part == sum ? sum.Body : null) })
            : null);

    [Fact]
    public void An_index_that_nothing_binds_is_found() => Planting.EachIsFound(
        VerificationRule.IndicesAreBound,
        (all, place) => Reading(all, place, read => read.At.Count == 0 ? null : With(read, 0, _ => new Axis("free", 1))));

    private static bool Runs(Reduction sum) =>
        sum.Over.Any(index => sum.Body.Reads().Any(read => read.DependsOn(index)));

    private static TensorRead? PastTheEnd(TensorRead read) =>
        read.At.Count == 0 ? null : With(read, 0, at => at + (read.Tensor.Shape[0] - at.Maximum));

    private static TensorRead With(TensorRead read, int axis, Func<Subscript, Subscript> change) =>
        read with { At = read.At.Select((at, i) => i == axis ? change(at) : at).ToEquatableArray() };

    private static Equation Renamed(Equation equation, Axis index, Subscript by) =>
        new(equation.Target.Replace(axis => axis == index ? by : null), equation.Value.Rename(new Dictionary<Axis, Subscript> { [index] = by }))
        {
            Recurrence = equation.Recurrence,
            Usage = equation.Usage,
        };

    /// <summary>The first reading of an equation that can be broken, broken.</summary>
    private static IEnumerable<Equation>? Reading(IReadOnlyList<Equation> all, int place, Func<TensorRead, TensorRead?> broken) =>
        all[place].Value.Reads().FirstOrDefault(read => broken(read) is not null) is { } first
            ? Instead(all, place, all[place] with { Value = all[place].Value.Replace(part => part.Equals(first) ? broken(first) : null) })
            : null;

    private static IEnumerable<Equation> Instead(IReadOnlyList<Equation> all, int place, Equation other) =>
        all.Select((equation, i) => i == place ? other : equation);
}
