using System.Numerics;
using Xunit;

namespace NetDsl.Tests.Training.Resuming;

/// <summary>On what the bits of a training depend besides seed and threads.</summary>
public class VectorWidthTests
{
    /// <summary>The setting of the runtime that docs/training.md names, in bits.</summary>
    private static readonly (string, string) Narrow = ("DOTNET_MaxVectorTBitWidth", "128");

    [Fact]
    public void A_width_that_is_the_same_gives_the_same_bits_whatever_the_machine_has_besides()
    {
        var withFused = Train(Narrow);

        // Without AVX2 there is no fused multiply-add of the machine's; it is computed, and comes to the same.
        Assert.Equal(withFused, Train(Narrow, ("DOTNET_EnableAVX2", "0")));
        if (Vector<float>.Count > 4)
            Assert.NotEqual(withFused, Train());
    }

    private static byte[] Train(params (string, string)[] environment)
    {
        using var folder = new TemporaryFolder();
        using var process = new Victim(folder.Path, threads: 2, environment);
        Assert.Equal(0, process.WaitForEnd());
        return File.ReadAllBytes(Victim.Result(folder.Path));
    }
}
