using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

internal partial class LayerBuilder
{
    /// <summary>What the data say the prediction should be, named <c>Layer.t</c>.</summary>
    public TensorSymbol Target(params int[] shape) => Intermediate("t", shape);

    /// <summary>
    /// Makes the layer a loss, the mean of a number ℓ of each sample and of each value of some indices. Where all of them count,
    /// that is the mean over the samples of the batch of <c>L = Σᵢ ℓ[i] / I</c>. Else each counts as much as is said, m, and the
    /// loss of the batch is <c>L = Σₛᵢ m[s;i]·ℓ[s;i] / Σₛᵢ m[s;i]</c>; where nothing counts it is 0.
    /// </summary>
    /// <param name="judgement">What is compared.</param>
    /// <param name="over">The indices.</param>
    /// <param name="each">ℓ.</param>
    /// <param name="counts">
    /// m, made of targets and inputs: how much is counted before there are predictions, and is a constant in every derivative.
    /// Null where all counts.
    /// </param>
    public void Loss(Judgement judgement, Axis[] over, Expression each, Expression? counts = null)
    {
        if (counts is not null)
        {
            Count(judgement, over, each, counts);
            return;
        }

        var L = Output();
        _objective = new Objective(L.Tensor, Weight, judgement);
        L[[]] = over.Length == 0 ? each : Reduction.Sum(over, each) / over.Aggregate(1, (product, axis) => product * axis.Extent);
    }

    /// <summary>The loss of each sample, named like the layer, of a loss that takes no target and predicts nothing.</summary>
    public TensorSymbol Penalty()
    {
        var L = Output();
        _objective = new Objective(L.Tensor, Weight);
        return L;
    }

    /// <summary>The loss of the whole batch, named like the layer, of a loss that takes no target and predicts nothing.</summary>
    public TensorSymbol BatchPenalty()
    {
        var L = BatchOutput();
        _objective = new Objective(L.Tensor, Weight);
        return L;
    }

    private double Weight => Number("Weight", 1);

    private void Count(Judgement judgement, Axis[] over, Expression each, Expression counts)
    {
        Subscript[] at = [.. over.Select(axis => (Subscript)axis)];
        var m = Intermediate("m", [.. over.Select(axis => axis.Extent)]);
        var count = over.Length == 0 ? m : Intermediate("count");
        var N = BatchValue("N");
        var share = BatchValue("share");
        var sum = Intermediate("sum");
        var L = BatchOutput();
        _objective = new Objective(L.Tensor, Weight, judgement, new Counting(sum.Tensor, count.Tensor, N.Tensor));

        m[at] = counts;
        if (over.Length > 0)
            count[[]] = Reduction.Sum(over, m[at]);
        N[[]] = Reduction.Sum(Equations.Axis.Sample, count[[]]);
        share[[]] = If(N[[]] > 0, 1 / N[[]], 0);
        sum[[]] = over.Length == 0 ? m[[]] * each : Reduction.Sum(over, m[at] * each);
        L[[]] = Reduction.Sum(Equations.Axis.Sample, sum[[]] * share[[]]);
    }

    private TensorSymbol BatchOutput()
    {
        var output = Value(declaration.Name, [], space: TensorSpace.BatchValues);
        _output = output.Tensor;
        return output;
    }
}
