using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using static NetDsl.Generator.Equations.Reduction;
using static NetDsl.Generator.Formulas.Functions;

namespace NetDsl.Generator.Layers;

/// <summary>
/// [BatchNorm]: mean and variance of each channel over the samples of the batch and the positions; except while training, their
/// running means, the variance unbiased: N/(N − 1) of it, where N numbers were seen. A frozen one always takes the running means
/// and leaves them as they are.
/// </summary>
internal sealed class BatchNormLayer : NormalisationLayer
{
    public override string Kind => "BatchNorm";

    protected override Expression Normalise(LayerBuilder layer, TensorSymbol x, Positions at)
    {
        var n = at.Channel;
        var runningMean = layer.Statistic("RunningMean", [n.Extent], "Zeros");
        var runningVariance = layer.Statistic("RunningVariance", [n.Extent], "Ones");
        var (mean, variance) = layer.HasFrozenStatistics
            ? (runningMean, runningVariance)
            : OfTheBatch(layer, x, at, runningMean, runningVariance);
        var factor = layer.BatchValue("factor", n.Extent);
        factor[n] = 1 / Sqrt(variance[n] + Epsilon(layer));
        return (x[at.Of(n)] - mean[n]) * factor[n];
    }

    private static (TensorSymbol Mean, TensorSymbol Variance) OfTheBatch(
        LayerBuilder layer, TensorSymbol x, Positions at, TensorSymbol runningMean, TensorSymbol runningVariance)
    {
        var n = at.Channel;
        var mean = layer.BatchValue("mean", n.Extent);
        var variance = layer.BatchValue("variance", n.Extent);

        // 1/N: the part of one number in the mean over the batch.
        var part = Equation.BatchShare / at.Count;
        Axis[] all = [Axis.Sample, .. at.Axes];
        layer.InTraining(() =>
        {
            mean[n] = Sum(all, x[at.Of(n)]) * part;
            variance[n] = Sum(all, Square(x[at.Of(n)] - mean.Detached[n])) * part;
        });
        layer.InInference(() =>
        {
            mean[n] = runningMean[n];
            variance[n] = runningVariance[n];
        });

        // Of a batch that has a single number of each channel nothing is known of the variance: it leaves no trace.
        if (at.Count == 1)
            layer.LeastBatch = 2;
        Expression m = layer.Number("Momentum", byDefault: 0.1);
        layer.Updates(() =>
        {
            runningMean[n] = Follow(runningMean[n], mean[n]);
            runningVariance[n] = Follow(runningVariance[n], variance[n] / (1 - part));
        });
        return (mean, variance);

        Expression Follow(Expression running, Expression found)
        {
            var next = (1 - m) * running + m * found;
            return at.Count == 1 ? If(Equation.BatchShare < 1, next, running) : next;
        }
    }
}
