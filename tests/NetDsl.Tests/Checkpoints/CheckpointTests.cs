using CsCheck;
using NetDsl.Tests.Networks;
using Xunit;

namespace NetDsl.Tests.Checkpoints;

public class CheckpointTests
{
    [Fact]
    public void Tensors_are_in_logical_row_major_order()
    {
        using var reader = SafeTensorsFile.Open(Checkpoint.ToBytes(TinyNetwork<float>.Counting()));

        Assert.Equal(["Hidden.Weights", "Output.Weights", "Output.Bias", "Gate.Weights"], reader.Tensors.Select(entry => entry.Name));
        Assert.Equal([1, 2, 3, 4, 5, 6], reader.Read("Hidden.Weights").ToArray<float>());
        // In memory: the columns 7 8 9, 10 11 12, 13 14 15, 16 17 18.
        Assert.Equal([7, 10, 13, 16, 8, 11, 14, 17, 9, 12, 15, 18], reader.Read("Output.Weights").ToArray<float>());
        Assert.Equal([21, 22, 23, 24], reader.Read("Output.Bias").ToArray<float>());
        Assert.Equal([27, 28], reader.Read("Gate.Weights").ToArray<float>());
        Assert.Equal<Shape>([3, 4], reader.Read("Output.Weights").Shape);
    }

    [Fact]
    public void What_is_saved_is_loaded_and_gaps_stay()
    {
        var network = new TinyNetwork<float>();
        network.Parameters.Fill(-1);

        var metadata = Checkpoint.Load(network, Checkpoint.ToBytes(
            TinyNetwork<float>.Counting(), new() { Metadata = new Dictionary<string, string> { ["accuracy"] = "0.98" } }));

        var expected = TinyNetwork<float>.Counting().Parameters.ToArray();
        expected.AsSpan(18, 2).Fill(-1);
        expected.AsSpan(24, 2).Fill(-1);
        Assert.Equal(expected, network.Parameters.ToArray());
        Assert.Equal("0.98", metadata["accuracy"]);
    }

    [Fact]
    public void A_stream_is_written_and_read_from_its_position_on_and_stays_open()
    {
        using var stream = new MemoryStream();
        stream.Write("before"u8);
        Checkpoint.Save(TinyNetwork<float>.Counting(), stream);
        Assert.Equal([.. "before"u8, .. Checkpoint.ToBytes(TinyNetwork<float>.Counting())], stream.ToArray());

        stream.Position = "before"u8.Length;
        var network = new TinyNetwork<float>();
        Checkpoint.Load(network, stream);

        Assert.Equal(24, network.Parameters[23]);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void A_double_network_loads_floats()
    {
        var source = TinyNetwork<float>.Counting();
        source.Parameters[0] = 0.1f;
        var network = new TinyNetwork<double>();

        Checkpoint.Load(network, Checkpoint.ToBytes(source));

        Assert.Equal((double)0.1f, network.Parameters[0]);
        Assert.Equal(24, network.Parameters[23]);
    }

    [Fact]
    public void A_float_network_loads_doubles_when_asked()
    {
        var source = TinyNetwork<double>.Counting();
        source.Parameters[0] = Math.PI;
        var bytes = Checkpoint.ToBytes(source);
        var network = new TinyNetwork<float>();

        var error = Assert.Throws<InvalidDataException>(() => Checkpoint.Load(network, bytes));
        Assert.Contains("'Hidden.Weights': expected at most F32, found F64: set AllowNarrowing", error.Message, StringComparison.Ordinal);
        Assert.Equal(new float[28], network.Parameters.ToArray());

        Checkpoint.Load(network, bytes, new() { AllowNarrowing = true });
        Assert.Equal((float)Math.PI, network.Parameters[0]);
    }

    [Fact]
    public void All_that_does_not_fit_is_listed_at_once()
    {
        var file = SafeTensorsFile.Write(
        [
            NamedTensor.Create<float>("Hidden.Weights", [3, 2], new float[6]),
            NamedTensor.Create<double>("Output.Bias", [4], new double[4]),
            NamedTensor.Create<float>("Gate.Weights", [2, 1], [1, 2]),
            NamedTensor.Create<float>("Extra", [1], [0]),
        ]);
        var network = TinyNetwork<float>.Counting();

        var error = Assert.Throws<InvalidDataException>(() => Checkpoint.Load(network, file));

        Assert.Equal(
            """
            checkpoint does not fit Tiny:
            - 'Hidden.Weights': expected 2×3, found 3×2
            - 'Output.Weights' is missing: expected 3×4
            - 'Output.Bias': expected at most F32, found F64: set AllowNarrowing to have it rounded
            - 'Extra' is no parameter of Tiny: leave it out, or set AllowExtra
            """,
            error.Message);
        Assert.Equal(TinyNetwork<float>.Counting().Parameters.ToArray(), network.Parameters.ToArray());
    }

    [Fact]
    public void What_is_missing_is_named()
    {
        TinyNetwork<float>? none = null;
        using var reader = SafeTensorsFile.Open(Checkpoint.ToBytes(TinyNetwork<float>.Counting()));

        Assert.Equal("network", Assert.Throws<ArgumentNullException>(() => Checkpoint.ToBytes(none!)).ParamName);
        Assert.Equal("network", Assert.Throws<ArgumentNullException>(() => Checkpoint.Load(none!, reader)).ParamName);
        Assert.Equal("reader", Assert.Throws<ArgumentNullException>(
            () => Checkpoint.Load(new TinyNetwork<float>(), (SafeTensorsReader)null!)).ParamName);
    }

    [Fact]
    public void Integers_are_no_weights()
    {
        const string header =
            """{"Hidden.Weights":{"dtype":"I32","shape":[2,3],"data_offsets":[0,24]}}""";

        var error = Assert.Throws<InvalidDataException>(
            () => Checkpoint.Load(new TinyNetwork<float>(), SafeTensorsFile.Of(header, 24)));

        Assert.Contains("'Hidden.Weights': expected floating-point numbers, found I32", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void Weights_that_are_no_numbers_are_refused(float weight, string text)
    {
        var network = TinyNetwork<float>.Counting();
        network.Parameters[10] = weight; // the second column, second row of Output.Weights

        var saving = Assert.Throws<NotFiniteNumberException>(() => Checkpoint.ToBytes(network));
        Assert.Equal(
            $"Output.Weights[1,1] is {text}: a checkpoint of it would be of no use. Set AllowNonFinite to save it nevertheless.",
            saving.Message);

        var bytes = Checkpoint.ToBytes(network, new() { AllowNonFinite = true });
        var target = new TinyNetwork<float>();
        var loading = Assert.Throws<InvalidDataException>(() => Checkpoint.Load(target, bytes));
        Assert.Equal($"checkpoint, tensor 'Output.Weights', element [1,1]: expected a finite F32, found {text}.", loading.Message);
        Assert.Equal(new float[28], target.Parameters.ToArray());

        Checkpoint.Load(target, bytes, new() { AllowNonFinite = true });
        Assert.Equal(weight, target.Parameters[10]);
    }

    [Fact]
    public void A_double_beyond_the_range_of_float_is_refused()
    {
        var source = TinyNetwork<double>.Counting();
        source.Parameters[23] = 1.5e300;

        var error = Assert.Throws<InvalidDataException>(
            () => Checkpoint.Load(new TinyNetwork<float>(), Checkpoint.ToBytes(source), new() { AllowNarrowing = true }));

        Assert.Contains("'Output.Bias', element [3]: expected a finite F32, found 1.5E+300", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Companions_go_with_the_weights()
    {
        var scale = NamedTensor.Create<double>("Standardizer.Mean", [2], [5, 6]);
        var bytes = Checkpoint.ToBytes(TinyNetwork<float>.Counting(), new() { Companions = [scale] });
        var network = new TinyNetwork<float>();

        Assert.Throws<InvalidDataException>(() => Checkpoint.Load(network, bytes));
        using var reader = SafeTensorsFile.Open(bytes);
        Checkpoint.Load(network, reader, new() { AllowExtra = true });

        Assert.Equal(1, network.Parameters[0]);
        Assert.Equal([5.0, 6], reader.Read("Standardizer.Mean").ToArray<double>());
        var clash = NamedTensor.Create<float>("Output.Bias", [1], [5]);
        Assert.Throws<ArgumentException>(() => Checkpoint.ToBytes(network, new() { Companions = [clash] }));
    }

    [Theory]
    [InlineData("training.format", "training.losses", null)]
    [InlineData("training.format", "losses", "losses")]
    [InlineData("format", "training.losses", "training.losses")]
    public void A_training_brings_tensors_of_its_own_and_no_others(string metadata, string tensor, string? refused)
    {
        var bytes = Checkpoint.ToBytes(TinyNetwork<float>.Counting(), new()
        {
            Metadata = new Dictionary<string, string> { [metadata] = "1" },
            Companions = [NamedTensor.Create<float>(tensor, [1], [0])],
        });

        var error = Record.Exception(() => Checkpoint.Load(new TinyNetwork<float>(), bytes));

        Assert.Equal(
            refused is null
                ? null
                : $"checkpoint does not fit Tiny:\n- '{refused}' is no parameter of Tiny: leave it out, or set AllowExtra",
            error?.Message);
    }

    [Fact]
    public void While_a_network_trains_no_other_thread_saves_or_loads_it()
    {
        var network = new Speaker(seed: 1);
        var bytes = Checkpoint.ToBytes(network);
        var data = new Dataset<float>(12, 4, Speech.Waves(8), Speech.Sounds(8).Select(sound => (float)sound).ToArray());
        Action[] calls = [() => Checkpoint.ToBytes(network), () => Checkpoint.Load(network, bytes)];
        var failures = new List<Exception?>();

        network.Fit(data, new Sgd(0.1), new()
        {
            Epochs = 1,
            OnEpoch = _ =>
            {
                foreach (var call in calls)
                {
                    var other = new Thread(() => failures.Add(Record.Exception(call)));
                    other.Start();
                    other.Join();
                    call();
                }
            },
        }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, failures.Count);
        Assert.All(failures, failure => Assert.StartsWith(
            "Two threads use one Speaker at once", Assert.IsType<InvalidOperationException>(failure).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Damaged_checkpoints_change_nothing_or_are_loaded_whole()
    {
        var good = Checkpoint.ToBytes(TinyNetwork<float>.Counting());
        var damage = Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte).Array[0, 3];
        Gen.Select(damage, Gen.Int[0, good.Length]).Sample(
            (changes, length) =>
            {
                var file = good.ToArray();
                foreach (var (position, value) in changes)
                    file[position] = value;

                var network = new TinyNetwork<float>();
                network.Parameters.Fill(-7);
                try
                {
                    Checkpoint.Load(network, file.AsSpan(0, length));
                    Assert.Equal(good.Length, length);
                }
                catch (InvalidDataException)
                {
                    Assert.All(network.Parameters.ToArray(), weight => Assert.Equal(-7, weight));
                }
            },
            iter: 5_000, threads: 1);
    }
}
