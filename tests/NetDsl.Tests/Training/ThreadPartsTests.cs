using NetDsl.Tests.Networks;
using NetDsl.Tests.Training.Resuming;
using Xunit;
using Model = NetDsl.Tests.Training.LinearModel<float, NetDsl.Tests.Training.OneToOne>;

namespace NetDsl.Tests.Training;

/// <summary>Which rows of a batch the threads of a training take.</summary>
public class ThreadPartsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, InlineData(1, 10), InlineData(2, 5), InlineData(3, 4), InlineData(4, 3), InlineData(10, 1), InlineData(64, 1)]
    public void The_first_one_takes_the_first_rows_and_makes_room_for_no_more(int threads, int rows)
    {
        var loaded = new List<int>();
        var model = Model.Create(1, 1);
        model.OnLoad = value => loaded.Add((int)value);

        model.Fit(
            new Dataset<float>(1, 1, Enumerable.Range(0, 10).Select(row => (float)row).ToArray(), new float[10]),
            new Sgd(1e-4),
            new() { Epochs = 1, BatchSize = 10, Shuffle = false, Threads = threads },
            cancellationToken: Cancellation);

        Assert.Equal(Enumerable.Range(0, rows), loaded);
        Assert.Equal(rows, model.Capacity);
    }

    /// <summary>
    /// A variance needs two rows: of four each thread takes two, of the three that are left the first takes all. The mean follows
    /// 1.5, 4 and 7, a tenth of the way each time.
    /// </summary>
    [Fact]
    public void Where_rows_do_not_suffice_for_all_the_last_ones_take_none()
    {
        using var folder = new TemporaryFolder();
        var network = new Normalised();
        double[] x = [1, 2, 3, 5, 4, 6, 11];

        network.Fit(
            new Dataset<double>(1, 1, x, x),
            new Sgd(1e-9),
            new() { Epochs = 1, BatchSize = 4, Shuffle = false, Threads = 4, Checkpoints = new(folder.Path), OnWarning = null },
            cancellationToken: Cancellation);

        Assert.Equal(0.1 * (0.81 * 1.5 + 0.9 * 4 + 7), network.Normal.Parameter("RunningMean")[0], 1e-12);
        Assert.Equal(3, network.Capacity);
        using var reader = SafeTensorsReader.Open(folder["step-00000002.safetensors"]);
        Assert.Equal(2, reader.Metadata["training.noise"].Split(' ').Length);
    }
}
