using System.Collections.Concurrent;

namespace NetDsl.Lab;

/// <summary>A network whose units are looked at: its passes, whatever its class.</summary>
internal abstract class StudiedNetwork
{
    /// <summary>The most samples that are computed at once.</summary>
    protected const int Batch = 64;

    /// <summary>The least samples that are computed at once: below, weights are read for too few.</summary>
    private const int LeastBatch = 4;

    /// <summary>The numbers of a few megabytes.</summary>
    private const int NearNumbers = 1 << 20;

    private readonly ConcurrentBag<StudiedNetwork> _idle = [];
    private int _isGiven;

    /// <summary>The network's class, with namespace and outer classes.</summary>
    public abstract string Name { get; }

    public abstract NetworkDescription Description { get; }

    /// <summary>The content of the weights, as 16 hexadecimal digits.</summary>
    public abstract string Weights { get; }

    /// <summary>
    /// The number of samples that are computed at once: as many as have their values in a near cache, since those of a layer are read by the next.
    /// </summary>
    public virtual int Capacity => Math.Clamp(NearNumbers / Description.WorkspaceWidth, LeastBatch, Batch);

    /// <summary>The same architecture with weights that were drawn and not trained.</summary>
    public abstract StudiedNetwork Untrained(int seed);

    /// <summary>A network over the same weights with a workspace of its own, for another thread.</summary>
    public abstract StudiedNetwork Share();

    /// <summary>Uses this network, or where another thread does so, a share of it, which is kept for the next time.</summary>
    public void Use(Action<StudiedNetwork> use)
    {
        var own = _idle.TryTake(out var idle) ? idle
            : Interlocked.Exchange(ref _isGiven, 1) == 0 ? this
            : Share();
        try
        {
            use(own);
        }
        finally
        {
            _idle.Add(own);
        }
    }

    public abstract void Load(int row, ReadOnlySpan<float> sample);

    public abstract void Forward(int rows);

    /// <summary>Goes on from a layer whose output was changed.</summary>
    public abstract void ForwardFrom(string layer, int rows);

    /// <summary>Goes on from a value within a layer, which was changed.</summary>
    public abstract void ForwardFrom(string layer, string value, int rows);

    /// <summary>The output of a layer for the sample of a row, to change it.</summary>
    public abstract Span<float> Output(string layer, int row);

    /// <summary>A value within a layer for the sample of a row, to change it.</summary>
    public abstract Span<float> Value(string layer, string value, int row);

    /// <summary>A tensor by its name, with its place; null where there is none.</summary>
    public abstract TensorSlot? Slot(string tensor);

    /// <summary>What a tensor holds for the sample of a row.</summary>
    public abstract ReadOnlySpan<float> Values(TensorSlot slot, int row);

    public abstract ReadOnlySpan<float> Prediction(int row);

    /// <summary>The prediction of one place of a sample.</summary>
    public ReadOnlySpan<float> Prediction(int row, int place, int places)
    {
        var all = Prediction(row)[..(Description.Predictions[0].Shape.FlattenedLength)];
        return all.Length % places == 0 ? all.Slice(place * (all.Length / places), all.Length / places) : all;
    }

    /// <summary>
    /// The loss of one observation: −ln p of its class; of a single number its cross entropy or squared error; NaN where there is no label, or
    /// no loss.
    /// </summary>
    public double Loss(ReadOnlySpan<float> prediction, int label)
    {
        // Below, a logarithm would only say how far a float reaches.
        const double least = 1e-30;
        switch (Description.Targets.FirstOrDefault(target => target.Target is not null)?.Domain)
        {
            case TargetDomain.Probability when prediction.Length == 1:
                return -Math.Log(Math.Max(label > 0 ? prediction[0] : 1 - prediction[0], least));
            case TargetDomain.Real when prediction.Length == 1:
                return (prediction[0] - label) * (double)(prediction[0] - label);
            case TargetDomain.Distribution or TargetDomain.Class when (uint)label < (uint)prediction.Length:
                return -Math.Log(Math.Max(prediction[label], least));
            default:
                return double.NaN;
        }
    }
}
