using System.Numerics;
using Xunit;

namespace NetDsl.Tests.Numerics;

/// <summary>Kernels allocate nothing, and so neither may what they call.</summary>
public sealed class VectorMathAllocationTests
{
    [Fact]
    public void Nothing_is_allocated()
    {
        var single = Vector.CreateSequence(-1e5f, 3e4f);
        var wide = Vector.CreateSequence(-1e5, 3e4);
        foreach (var function in SingleFunction.All)
            Assert.Equal(0, AllocatedBy(() => function.OfVector(single)));
        foreach (var function in DoubleFunction.All)
            Assert.Equal(0, AllocatedBy(() => function.OfVector(wide)));
        Assert.Equal(0, AllocatedBy(() => VectorMath.Pow(single, single)));
        Assert.Equal(0, AllocatedBy(() => VectorMath.Pow(wide, wide)));
        Assert.Equal(0, AllocatedBy(() => Lanes.Sum(single)));
        Assert.Equal(0, AllocatedBy(() => Lanes.Max(wide)));
    }

    private static long AllocatedBy<TResult>(Func<TResult> action)
    {
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
