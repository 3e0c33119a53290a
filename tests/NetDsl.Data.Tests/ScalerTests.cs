using CsCheck;
using Xunit;

namespace NetDsl.Data.Tests;

public class ScalerTests
{
    [Fact]
    public void Standardizes_by_the_training_part_alone()
    {
        var standardizer = Standardizer.Fit(Rows(2, 1, 10, 3, 30, 5, 20));

        Assert.Equal([3, 20], standardizer.Shifts.ToArray());
        Assert.Equal([Math.Sqrt(8.0 / 3), Math.Sqrt(200.0 / 3)], standardizer.Scales.ToArray());
        var test = standardizer.Transform(Rows(2, 3, 20));
        Assert.Equal([0, 0], test.Sample(0).ToArray());
    }

    [Fact]
    public void Training_has_mean_zero_and_deviation_one_whatever_its_mean()
    {
        Gen.Select(Gen.Double[-1, 1].Array[3, 40], Gen.Double[-1e6, 1e6], Gen.Double[0.1, 1e3]).Sample(
            (numbers, shift, scale) =>
            {
                double[] values = [.. numbers.Append(-1).Append(1).Select(number => number * scale + shift)];
                var rows = Rows(1, values);
                var scaled = Standardizer.Fit(rows).Transform(rows);
                var result = Enumerable.Range(0, rows.Count).Select(row => scaled.Sample(row)[0]).ToArray();
                Assert.Equal(0, result.Average(), 1e-6);
                Assert.Equal(1, result.Average(number => number * number), 1e-6);
            },
            iter: 1000, threads: 1);
    }

    [Fact]
    public void A_constant_feature_is_centred_and_keeps_its_scale()
    {
        var rows = Rows(1, 0.1, 0.1, 0.1);

        Assert.Equal(1, Standardizer.Fit(rows).Scales[0]);
        Assert.Equal(0, Standardizer.Fit(rows).Transform(rows).Sample(1)[0]);
        Assert.Equal(1, MinMaxScaler.Fit(rows).Scales[0]);
        Assert.Equal(0, MinMaxScaler.Fit(rows).Transform(rows).Sample(1)[0]);
    }

    [Fact]
    public void Min_max_maps_to_zero_and_one()
    {
        var scaler = MinMaxScaler.Fit(Rows(1, 5, -3, 1));

        double[] rows = [-3, 1, 5, 13];
        scaler.Transform(rows.AsSpan());

        Assert.Equal([0, 0.5, 1, 2], rows);
    }

    [Fact]
    public void Inverse_undoes_transform()
    {
        var training = new Dataset<float>(2, 1, new float[] { 1, 100, 2, 300, 4, 200 }, new float[] { 7, 8, 9 });
        foreach (var scaler in (FeatureScaler[])[Standardizer.Fit(training), MinMaxScaler.Fit(training)])
        {
            float[] rows = [1.5f, -20, 3, 400];
            scaler.Transform(rows.AsSpan());
            Assert.NotEqual([1.5f, -20, 3, 400], rows);
            scaler.Inverse(rows.AsSpan());
            Assert.All(rows.Zip([1.5f, -20, 3, 400]), pair => Assert.Equal(pair.Second, pair.First, 1e-4f));
        }

        var targets = Standardizer.FitTargets(training).TransformTargets(training);
        Assert.Equal(0, targets.Target(1)[0]);
        Assert.Equal(100, targets.Sample(0)[1]);
    }

    [Fact]
    public void Goes_with_a_checkpoint()
    {
        var standardizer = Standardizer.Fit(Rows(2, 1, 10, 3, 30));
        using var stream = new MemoryStream();
        SafeTensorsWriter.Write(stream, [.. standardizer.ToTensors(), .. MinMaxScaler.Fit(Rows(1, 1, 3)).ToTensors()]);
        using var reader = new SafeTensorsReader(new MemoryStream(stream.ToArray()));

        Assert.Equal(standardizer.Scales.ToArray(), Standardizer.Read(reader).Scales.ToArray());
        Assert.Equal(standardizer.Shifts.ToArray(), Standardizer.Read(reader).Shifts.ToArray());
        Assert.Equal(2, MinMaxScaler.Read(reader).Scales[0]);
        Assert.Throws<InvalidDataException>(() => Standardizer.Read(reader, "Other"));
        Assert.Throws<ArgumentNullException>("reader", () => Standardizer.Read(null!));
    }

    [Fact]
    public void Tensors_that_are_not_one_number_a_feature_are_named()
    {
        Assert.Equal("3", Found([3], [3]));
        Assert.Equal("2×1 and 2×1", Found([2, 1], [2, 1]));
        Assert.Equal("0 and 0", Found([0], [0]));
        Assert.Equal("2 and 3", Found([2], [3]));
        Assert.Equal("3 and 1×3", Found([3], [1, 3]));

        static string Found(Shape shifts, Shape scales)
        {
            using var stream = new MemoryStream();
            SafeTensorsWriter.Write(stream, [Ones("S.Shifts", shifts), Ones("S.Scales", scales)]);
            using var reader = new SafeTensorsReader(new MemoryStream(stream.ToArray()), "s.safetensors");
            try
            {
                return $"{MinMaxScaler.Read(reader, "S").Width}";
            }
            catch (InvalidDataException refused)
            {
                const string Expected = "s.safetensors, tensors 'S': expected shifts and scales of one number a feature, found ";
                Assert.StartsWith(Expected, refused.Message, StringComparison.Ordinal);
                return refused.Message[Expected.Length..^1];
            }
        }

        static NamedTensor Ones(string name, Shape shape) =>
            NamedTensor.Create<double>(name, shape, Enumerable.Repeat(1.0, shape.FlattenedLength).ToArray());
    }

    [Theory]
    [InlineData(1, 0, "feature 0: expected a finite shift and a finite scale above 0, found 1 and 0")]
    [InlineData(double.NaN, 1, "found NaN and 1")]
    [InlineData(1, double.PositiveInfinity, "found 1 and Infinity")]
    public void A_scale_that_cannot_be_used_is_named(double shift, double scale, string message)
    {
        using var stream = new MemoryStream();
        SafeTensorsWriter.Write(
            stream,
            [NamedTensor.Create<double>("S.Shifts", [1], [shift]), NamedTensor.Create<double>("S.Scales", [1], [scale])]);
        using var reader = new SafeTensorsReader(new MemoryStream(stream.ToArray()));

        var error = Assert.Throws<InvalidDataException>(() => Standardizer.Read(reader, "S"));
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dataset_is_not_scaled_twice_by_one_scaler()
    {
        var data = Rows(2, 1, 10, 3, 30);
        var (scaler, other, targets) = (Standardizer.Fit(data), MinMaxScaler.Fit(data), Standardizer.FitTargets(data));
        var scaled = targets.TransformTargets(scaler.Transform(data));
        using var stream = new MemoryStream();
        SafeTensorsWriter.Write(stream, scaler.ToTensors());
        using var reader = new SafeTensorsReader(new MemoryStream(stream.ToArray()));

        var error = Assert.Throws<ArgumentException>(() => scaler.Transform(scaled));

        Assert.Equal("These samples were scaled by this scaler before; scaled twice, they fit nothing. (Parameter 'dataset')", error.Message);
        Assert.Throws<ArgumentException>(() => Standardizer.Read(reader).Transform(scaled));
        Assert.Equal(
            "These targets were scaled by this scaler before; scaled twice, they fit nothing. (Parameter 'dataset')",
            Assert.Throws<ArgumentException>(() => targets.TransformTargets(scaled)).Message);
        other.Transform(scaled);
        scaler.Transform(data);
    }

    [Fact]
    public void Scalers_of_other_numbers_and_of_targets_come_one_after_the_other()
    {
        var scaler = MinMaxScaler.Fit(Rows(1, 0, 2));
        var scaled = scaler.Transform(Rows(1, 4, 8));

        Assert.Equal(2, MinMaxScaler.Fit(Rows(1, 0, 1)).Transform(scaled).Sample(0)[0]);
        Assert.Equal(0.5, MinMaxScaler.Fit(Rows(1, 1, 3)).Transform(scaled).Sample(0)[0]);
        Assert.Equal((2, 0), (scaler.TransformTargets(scaled).Sample(0)[0], scaler.TransformTargets(scaled).Target(0)[0]));
    }

    [Fact]
    public void Bad_input_is_named()
    {
        var scaler = MinMaxScaler.Fit(Rows(2, 1, 2, 3, 4));

        Assert.Equal("Expected rows of 2 numbers, found 3 numbers.", Refused(() => scaler.Transform(new float[3].AsSpan())));
        Assert.Equal("Expected rows of 2 numbers, found 1 numbers.", Refused(() => scaler.Inverse(new float[1].AsSpan())));
        Assert.Equal("Expected samples of 2 numbers, found 1.", Refused(() => scaler.Transform(Rows(1, 1, 2))));
        Assert.Equal("Expected targets of 2 numbers, found 1.", Refused(() => scaler.TransformTargets(Rows(2, 1, 2))));
        Assert.Throws<ArgumentNullException>("dataset", () => scaler.Transform((Dataset<float>)null!));
        Assert.Throws<ArgumentNullException>("dataset", () => scaler.TransformTargets((Dataset<float>)null!));
    }

    [Fact]
    public void What_no_scale_can_be_learnt_from_is_named()
    {
        const string Empty = "A scale cannot be learnt from an empty dataset. (Parameter 'training')";
        const string Deviation = "spans more than the deviation of doubles can express. (Parameter 'training')";
        var withoutTargets = new Dataset<double>(1, 0, new double[3], default);

        Assert.Equal(Empty, Refused(() => Standardizer.Fit(Rows(2))));
        Assert.Equal(Empty, Refused(() => MinMaxScaler.Fit(Rows(2))));
        Assert.Equal(Empty, Refused(() => Standardizer.FitTargets(withoutTargets)));
        Assert.Equal(Empty, Refused(() => MinMaxScaler.FitTargets(withoutTargets)));
        Assert.Equal($"Feature 0 {Deviation}", Refused(() => Standardizer.Fit(Rows(2, double.MaxValue, 0, double.MinValue, 0))));
        Assert.Equal($"Feature 1 {Deviation}", Refused(() => Standardizer.Fit(Rows(2, 0, 1e200, 0, -1e200, 0, 0))));
        Assert.Equal(
            "Feature 1 spans more than a double can express. (Parameter 'training')",
            Refused(() => MinMaxScaler.Fit(Rows(2, 0, double.MaxValue, 0, double.MinValue))));
    }

    private static string Refused(Action action) => Assert.Throws<ArgumentException>(action).Message;

    private static Dataset<double> Rows(int width, params double[] numbers) =>
        new(width, 1, numbers, new double[numbers.Length / width]);
}
