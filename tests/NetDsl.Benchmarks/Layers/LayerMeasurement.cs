using NetDsl.Benchmarks.Quick;
using NetDsl.Generator.Formulas;

namespace NetDsl.Benchmarks.Layers;

/// <summary>How long a pass of a layer took, and the least that it can take, measured right before.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Pass">forward, backward, or draw for noise.</param>
/// <param name="Work">What the pass cannot do without.</param>
/// <param name="Floor">The least that this takes.</param>
/// <param name="Seconds">What the pass took.</param>
internal sealed record LayerMeasurement(SingleLayer Layer, string Pass, PassWork Work, LayerFloor Floor, double Seconds)
{
    /// <summary>The samples of a batch.</summary>
    public const int Batch = 32;

    /// <summary>How long a pass is measured.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromMilliseconds(120);

    /// <summary>Operations a second.</summary>
    public double Speed => Work.Operations / Seconds;

    /// <summary>Bytes a second.</summary>
    public double Throughput => Work.Bytes / Seconds;

    /// <summary>The least time as a share of the measured one.</summary>
    public double Share => Floor.Seconds / Seconds;

    /// <summary>Measures the passes of a layer.</summary>
    /// <param name="compiled">The compiled layers.</param>
    /// <param name="layer">One of them.</param>
    /// <param name="run">Its passes, ready to run.</param>
    public static IEnumerable<LayerMeasurement> Of(CompiledLayers compiled, SingleLayer layer, LayerRun run)
    {
        var (forward, backward) = compiled.WorkOf(layer, Batch);
        if (run.Draw is { } draw)
            yield return Of(layer, "draw", new PassWork(0, 0, sizeof(float) * run.Noise, new Dictionary<ElementaryFunction, double>()), draw);
        yield return Of(layer, "forward", forward, run.Forward);
        yield return Of(layer, "backward", backward, run.Backward);
    }

    private static LayerMeasurement Of(SingleLayer layer, string pass, PassWork work, Action action) =>
        new(layer, pass, work, LayerFloor.Of(work), Timing.Best(action, Budget));
}
