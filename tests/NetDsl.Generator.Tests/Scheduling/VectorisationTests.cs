using System.Globalization;
using NetDsl.Generator.Emission;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Scheduling;
using NetDsl.Specifications;
using Xunit;

namespace NetDsl.Generator.Tests.Scheduling;

/// <summary>No layer falls to scalar code: what goes through elements goes through vectors of them.</summary>
public sealed class VectorisationTests
{
    /// <summary>Iterations up to which a loop over single elements is no loss.</summary>
    private const int Few = 8;

    public static TheoryData<string> Names { get; } =
        [.. Specification.All.SelectMany(layer => layer.Sizes).Select(NameOf).Distinct()];

    /// <summary>The check itself finds what it looks for.</summary>
    [Fact]
    public void A_loop_over_elements_is_found()
    {
        // Nothing reads backwards along vectors yet.
        var schedules = DeclaredSchedules.Of("""
            [Network] public partial class Declared
            {
                [Input(8, 40)] public partial Layer Source { get; }
                [Equation(nameof(Reversed))] public partial Layer Tested { get; }

                [Layer] static Scalar Reversed(Tensor x, Index t, Index n) => x[t, 39 - n];
            }
            """);
        Assert.Contains(schedules, IsScalar);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Goes_through_vectors(string name)
    {
        var layer = Specification.All.SelectMany(layer => layer.Sizes).First(layer => NameOf(layer) == name);
        var schedules = DeclaredSchedules.Of(layer.Declare("Declared"));
        Assert.NotEmpty(schedules);
        Assert.Empty(schedules.Where(IsScalar).Select(schedule => $"{schedule.GetType().Name}: {EquationNotation.Write(schedule.Equation)}"));
    }

    private static string NameOf(SingleLayer layer) => $"{layer.Layer} of {string.Join("×", layer.Source.Select(size => size.ToString(CultureInfo.InvariantCulture)))}";

    private static bool IsScalar(Schedule schedule) => schedule switch
    {
        ScalarLoops loops => Count(loops.Nest.Axes) * loops.Nest.Reductions.Aggregate(1L, (most, sum) => Math.Max(most, Count(sum.Over))) > Few,
        Lookup { Vector: null } lookup => Count(lookup.Nest.Axes) > Few,
        Scatter { Vector: null } scatter => Count(scatter.Nest.Axes.Where(axis => axis != scatter.Index)) * Count(scatter.Over) > Few,
        _ => false,
    };

    private static long Count(IEnumerable<Axis> axes) => axes.Where(axis => axis != Axis.Sample).Aggregate(1L, (count, axis) => count * axis.Extent);
}
