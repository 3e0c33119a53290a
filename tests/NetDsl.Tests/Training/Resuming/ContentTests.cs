using System.Runtime.InteropServices;
using System.Text;
using NetDsl.Tests.Numerics;
using Xunit;
using Model = NetDsl.Tests.Training.LinearModel<float, NetDsl.Tests.Training.ThreeToOne>;

namespace NetDsl.Tests.Training.Resuming;

/// <summary>What a checkpoint keeps of network and data, to know them again.</summary>
public class ContentTests
{
    private static readonly float[] Samples = [1, 2, 3, -4, 5.5f, 1e-9f];
    private static readonly float[] Targets = [0.25f, -1];

    [Fact]
    public void Data_and_network_are_known_by_the_same_bits_everywhere()
    {
        using var folder = new TemporaryFolder();
        Train(folder, Samples, Targets);

        using var reader = SafeTensorsReader.Open(folder["step-00000001.safetensors"]);
        var content = new byte[][] { Bytes(Samples[..3]), Bytes(Targets[..1]), Bytes(Samples[3..]), Bytes(Targets[1..]) };
        Assert.Equal($"2 rows of 3 and 1 values, content {Hash(content):x16}", reader.Metadata["training.data"]);
        Assert.Equal($"{Hash(Encoding.UTF8.GetBytes("Single\nError Real 1")):x16}", reader.Metadata["training.network"]);
    }

    [Fact]
    public void A_network_is_known_by_its_equations_weights_losses_and_noise()
    {
        using var folder = new TemporaryFolder();
        new NoisyLine(seed: 1).Fit(
            new Dataset<float>(1, 1, new float[] { 1 }, new float[] { 2 }),
            new Sgd(),
            new() { Epochs = 1, Checkpoints = new(folder.Path), OnWarning = null },
            cancellationToken: TestContext.Current.CancellationToken);

        const string network = """
            Single
            Sample Input 1
            Noisy GaussianNoise 1
            Noisy[n] = Sample[n] + Noisy.noise[n]
            Answer Dense 1
            Answer[n] = Σₖ Noisy[k]·Answer.Weights[k,n] + Answer.Bias[n]
            Error MeanSquaredError 
            Error = Σₙ (Answer[n] − Error.t[n])²
            Answer.Weights 1×1 True
            Answer.Bias 1 True
            Error Real 1
            Noisy Gaussian 0.5
            """;
        using var reader = SafeTensorsReader.Open(folder["step-00000001.safetensors"]);
        Assert.Equal($"{Hash(Encoding.UTF8.GetBytes(network)):x16}", reader.Metadata["training.network"]);
    }

    [Fact]
    public void Data_of_whole_words_are_known_as_well()
    {
        using var folder = new TemporaryFolder();
        LinearModel<double, ThreeToOne>.Create(1, 1).Fit(
            new Dataset<double>(3, 1, new double[] { 1, 2, 3 }, new double[] { 4 }),
            new Sgd(),
            new() { Epochs = 1, Checkpoints = new(folder.Path), OnWarning = null },
            cancellationToken: TestContext.Current.CancellationToken);

        using var reader = SafeTensorsReader.Open(folder["step-00000001.safetensors"]);
        var sample = MemoryMarshal.AsBytes<double>(new double[] { 1, 2, 3 }).ToArray();
        var hash = Hash(sample, BitConverter.GetBytes(4.0));
        Assert.Equal($"1 rows of 3 and 1 values, content {hash:x16}", reader.Metadata["training.data"]);
    }

    [Fact]
    public void Each_number_of_the_data_counts()
    {
        using var folder = new TemporaryFolder();
        Train(folder, Samples, Targets);
        for (var place = 0; place < Samples.Length + Targets.Length; place++)
        {
            var (samples, targets) = (Samples.ToArray(), Targets.ToArray());
            ref var number = ref place < samples.Length ? ref samples[place] : ref targets[place - samples.Length];
            number = MathF.BitIncrement(number);

            Assert.Contains("- data: saved with", Assert.Throws<InvalidOperationException>(() => Train(folder, samples, targets)).Message);
        }
    }

    private static void Train(TemporaryFolder folder, float[] samples, float[] targets) => Model.Create(1, 2).Fit(
        new Dataset<float>(3, 1, samples, targets),
        new Sgd(),
        new() { Epochs = 1, Checkpoints = new(folder.Path), OnWarning = null },
        cancellationToken: TestContext.Current.CancellationToken);

    private static byte[] Bytes(float[] values) => [.. values.SelectMany(BitConverter.GetBytes)];

    /// <summary>
    /// The length of each content and its words, the first byte of a whole word the lowest, those of a rest the highest: of each and
    /// the bits so far the next number of SplitMix64.
    /// </summary>
    private static ulong Hash(params byte[][] contents)
    {
        var hash = 0UL;
        foreach (var content in contents)
        {
            Add((ulong)content.Length);
            foreach (var word in content.Chunk(8))
                Add(word.Length == 8 ? MemoryMarshal.Read<ulong>(word) : word.Aggregate(0UL, (rest, part) => rest * 256 + part));
        }

        return hash;

        void Add(ulong word) => hash = PublishedSplitMix64.Number(hash ^ word, 0);
    }
}
