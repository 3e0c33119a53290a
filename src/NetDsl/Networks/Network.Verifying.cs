using System.Numerics;
using System.Numerics.Tensors;
using NetDsl.Verifying;

namespace NetDsl;

public abstract partial class Network<TSelf, T>
{
    /// <summary>
    /// Checks that the network computes what its equations say, in training and in use; for a test of your own, which asks for
    /// <see cref="Verification.Holds"/>. A training step is taken on a copy, in memory that other batches used, with its noise, batch
    /// statistics and update, and every number of every row is replayed. Beside that stand checks that know nothing of kernels: rows
    /// alone, the mean of the samples' gradients, the same pass twice, several threads, and differences of the training loss in double.
    /// </summary>
    /// <remarks>
    /// The network is not changed. A large network is checked in part, within <see cref="VerificationOptions.Work"/>; the report says
    /// what was not covered.
    /// </remarks>
    /// <param name="samples">The samples of a batch, one after another; best as many as training takes at once.</param>
    /// <param name="targets">Their targets, one after another.</param>
    /// <param name="options">How much is checked, and the optimizer; the defaults where they are left out.</param>
    /// <param name="cancellationToken">Ends the checks.</param>
    /// <exception cref="InvalidOperationException">The network has no loss.</exception>
    /// <exception cref="ArgumentException">The lengths do not fit the network or each other.</exception>
    /// <exception cref="NotFiniteNumberException">A value is NaN or infinite.</exception>
    public Verification Verify(
        ReadOnlySpan<T> samples, ReadOnlySpan<T> targets, VerificationOptions? options = null, CancellationToken cancellationToken = default)
    {
        CheckTargets();
        var batch = CountRows(samples.Length, _sampleWidth, nameof(samples));
        CheckWidth(targets.Length, (long)batch * _targetWidth, nameof(targets));
        return new NetworkVerifier<TSelf, T>(
            Clone(), samples.ToArray(), targets.ToArray(), batch, options ?? new(), cancellationToken).Run();
    }

    /// <inheritdoc cref="Verify(ReadOnlySpan{T}, ReadOnlySpan{T}, VerificationOptions?, CancellationToken)"/>
    /// <typeparam name="TLabel">The type of the labels: <see cref="int"/>, <see cref="byte"/> or another integer.</typeparam>
    /// <param name="samples">The samples of a batch, one after another; best as many as training takes at once.</param>
    /// <param name="labels">The class of each sample, from 0; where the loss is of a sequence, that of each position.</param>
    /// <param name="options">How much is checked, and the optimizer; the defaults where they are left out.</param>
    /// <param name="cancellationToken">Ends the checks.</param>
    /// <exception cref="InvalidOperationException">The network has not exactly one loss of classes.</exception>
    /// <exception cref="ArgumentException">The lengths do not fit the network or each other, or a label is out of range.</exception>
    public Verification Verify<TLabel>(
        ReadOnlySpan<T> samples, ReadOnlySpan<TLabel> labels, VerificationOptions? options = null, CancellationToken cancellationToken = default)
        where TLabel : unmanaged, IBinaryInteger<TLabel> =>
        Verify(samples, TargetsOf(CountRows(samples.Length, _sampleWidth, nameof(samples)), labels), options, cancellationToken);

    /// <summary>Computes loss and gradients of the rows that are loaded, with the noise that is there.</summary>
    internal T BackpropagateAgain(int batch)
    {
        CheckBatch(batch);
        ComputeCounts(batch);
        return ComputeGradients(batch);
    }

    /// <summary>Computes the gradients of a row that is a part of a batch: its noise, and its share of what counts there.</summary>
    internal void BackpropagateRowOf(TSelf batch, int row, int rows)
    {
        CheckBatch(1);
        foreach (var noise in _noises)
            batch.Workspace.Row(noise.Values, row).CopyTo(Workspace.Row(noise.Values, 0));
        _silentRows = 0;
        ComputeCounts(1);
        foreach (var loss in _counting)
            Workspace.At(loss.Counting!.Total, 0, []) = batch.Workspace.At(loss.Counting.Total, 0, []) / T.CreateChecked(rows);
        ComputeGradients(1);
    }

    /// <summary>Draws the noise of a training step.</summary>
    internal void DrawNoise(int batch, int seed)
    {
        _noise = new SplitMix64((ulong)seed);
        DrawNoise(batch);
    }

    /// <summary>Puts NaN into all memory that two passes left different numbers in: what no pass writes stays as it is.</summary>
    internal void Poison(IReadOnlyList<T[]> one, IReadOnlyList<T[]> other)
    {
        Workspace.Poison(one, other);
        _silentRows = 0;
    }

    /// <summary>Where the stream of a network that streams differs from the whole sequence; null where it does not.</summary>
    internal virtual VerificationFault? StreamFault(ReadOnlySpan<T> sample) => null;
}
