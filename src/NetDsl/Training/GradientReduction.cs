using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl;

/// <summary>Sums the gradients of a batch's parts into those of the network: each thread a range of them, in the order of the parts.</summary>
internal sealed class GradientReduction<TNetwork, T>
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The weights from which on all threads share them: fewer are done before the others have woken.</summary>
    private const int LeastShared = 4096;

    /// <summary>The gradients that are added at a time: those of two parts and their sum fit the near cache.</summary>
    private const int Block = 2048;

    /// <summary>What ranges of weights begin at a multiple of: whole vectors of any register.</summary>
    private const int Unit = 64;

    private readonly TNetwork _network;
    private readonly GradientWorker<TNetwork, T>[] _workers;
    private readonly T[][] _products;
    private readonly bool[] _isFinite;

    /// <summary>Makes a reduction.</summary>
    /// <param name="network">The network that learns.</param>
    /// <param name="workers">The threads, with their parts.</param>
    public GradientReduction(TNetwork network, GradientWorker<TNetwork, T>[] workers)
    {
        (_network, _workers) = (network, workers);
        Threads = network.Gradients.Length >= LeastShared ? workers.Length : 1;
        _isFinite = new bool[Threads];
        _products = new T[Threads][];
        foreach (ref var product in _products.AsSpan())
            product = new T[Block];
    }

    /// <summary>The threads that share the weights, from the first one on.</summary>
    public int Threads { get; }

    /// <summary>Whether all gradients that were added last are finite.</summary>
    public bool IsFinite => !_isFinite.AsSpan().Contains(false);

    /// <summary>A thread's range of the weights.</summary>
    public Range RangeOf(int thread)
    {
        var length = _network.Gradients.Length;
        return Bound(thread)..Bound(thread + 1);

        int Bound(int number) => number == Threads ? length : (int)((long)length * number / Threads / Unit * Unit);
    }

    /// <summary>The mean of the parts' gradients in a thread's range, block by block: a block is read once, and is in the near cache when it is looked at.</summary>
    public void Reduce(int thread)
    {
        var (start, length) = RangeOf(thread).GetOffsetAndLength(_network.Gradients.Length);
        var isFinite = true;
        for (var done = 0; done < length; done += Block)
        {
            var sum = _network.Gradients.Slice(start + done, Math.Min(length - done, Block));
            Sum(sum, start + done, _products[thread].AsSpan(0, sum.Length));
            isFinite &= Finiteness.All<T>(sum);
        }

        _isFinite[thread] = isFinite;
    }

    /// <summary>g₀·share₀ + g₁·share₁ + …, each product rounded. Where one part has all rows, its gradients are the network's already.</summary>
    private void Sum(Span<T> sum, int start, Span<T> product)
    {
        var isFirst = true;
        foreach (var worker in _workers)
        {
            foreach (var part in worker.Parts)
            {
                if (part.Rows.Length == 0)
                    continue;
                var gradients = worker.GradientsOf(part).Slice(start, sum.Length);
                if (!isFirst)
                {
                    TensorPrimitives.Multiply(gradients, part.Share, product);
                    TensorPrimitives.Add(sum, product, sum);
                }
                else if (part.Share != T.One)
                {
                    TensorPrimitives.Multiply(gradients, part.Share, sum);
                }

                isFirst = false;
            }
        }
    }
}
