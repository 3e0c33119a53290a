using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Equations;

/// <summary>
/// The indices of sums and maxima: each is called unlike those around it, for it is a loop within theirs. An adjoint is put
/// together from what several layers say of one tensor, and more than one of them may have called an index i.
/// </summary>
internal static class BoundIndices
{
    /// <summary>The expression with those of its bound indices called otherwise that are called like one around them.</summary>
    public static Expression Apart(Expression expression, IEnumerable<Axis> around) => expression.Replace(part => part switch
    {
        Reduction reduction => Apart(reduction, around),
        _ => null,
    });

    private static Reduction Apart(Reduction reduction, IEnumerable<Axis> around)
    {
        var own = reduction.Over.ToDictionary(index => index, index => index == Axis.Sample ? index : index.Unlike(around));
        var renamed = own.Where(pair => pair.Key != pair.Value).ToDictionary(pair => pair.Key, pair => (Subscript)pair.Value);
        var body = Apart(reduction.Body.Rename(renamed), [.. around, .. own.Values]);
        return renamed.Count == 0 && ReferenceEquals(body, reduction.Body)
            ? reduction
            : reduction with { Over = own.Values.ToEquatableArray(), Body = body };
    }
}
