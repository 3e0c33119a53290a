using System.Reflection;
using NetDsl.Benchmarks.Growth;
using NetDsl.Benchmarks.Quick;

namespace NetDsl.Benchmarks.Figures;

/// <summary>How long a step of training takes on one core, and what it cannot do without.</summary>
/// <param name="Size">What was varied: the batch, the width or the number of layers.</param>
/// <param name="Seconds">The step.</param>
/// <param name="Floor">Its multiply-adds at the peak, and Adam's bytes as fast as plain loops move as many.</param>
internal sealed record StepTime(double Size, double Seconds, double Floor)
{
    private static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(300);

    /// <summary>Measures a network.</summary>
    public static StepTime Of<TNetwork>(double size, int batch)
        where TNetwork : class, INetwork<TNetwork, float>
    {
        var workload = new Workload<TNetwork>(batch);
        var work = StepWork.Of(TNetwork.Description, batch);
        var floor = work.Peaks * Timing.Best(() => FusedMultiplyAddPeak.Run(), Budget / 10) + Timing.Best(() => work.Optimizer.Run(), Budget / 10);
        return new(size, Timing.Best(() => workload.Step(), Budget), floor);
    }

    /// <summary>Generates a network of dense layers, compiles it and measures it.</summary>
    public static StepTime OfDense(double size, int layers, int width, int batch)
    {
        var code = GeneratedCode.Of(GrownNetwork.Declare(layers, width));
        var network = Assembly.Load(code.Library.ToArray()).GetType(GrownNetwork.Name)!;
        return (StepTime)typeof(StepTime).GetMethod(nameof(Of))!.MakeGenericMethod(network).Invoke(null, [size, batch])!;
    }
}
