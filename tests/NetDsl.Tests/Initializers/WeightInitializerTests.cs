using Xunit;

namespace NetDsl.Tests.Initializers;

/// <summary>How weights are drawn: their distribution, and what they depend on.</summary>
public sealed class WeightInitializerTests
{
    [Theory]
    [InlineData(Initialization.Glorot, 2.0 / (300 + 400))]
    [InlineData(Initialization.He, 2.0 / 300)]
    [InlineData(Initialization.LeCun, 1.0 / 300)]
    public void The_variance_is_the_scheme_s(Initialization scheme, double variance)
    {
        var weights = Networks.Of(Networks.Weights(300, 400, scheme)).Draw<double>(seed: 1);
        var mean = weights.Average();
        Assert.Equal(0, mean, 4 * Math.Sqrt(variance / weights.Length));

        // The variance of a sample of n normal numbers scatters by √(2/n) of itself, that of uniform ones by less.
        var found = weights.Average(weight => (weight - mean) * (weight - mean));
        Assert.Equal(variance, found, 4 * variance * Math.Sqrt(2.0 / weights.Length));
    }

    [Fact]
    public void Glorot_is_uniform()
    {
        var limit = Math.Sqrt(6.0 / 700);
        var weights = Networks.Of(Networks.Weights(300, 400, Initialization.Glorot)).Draw<double>(seed: 2);
        Assert.InRange(weights.Max(), 0.999 * limit, limit);
        Assert.InRange(weights.Min(), -limit, -0.999 * limit);
        Assert.Equal(0.25, weights.Count(weight => weight > limit / 2) / (double)weights.Length, 0.005);
    }

    [Theory]
    [InlineData(Initialization.He)]
    [InlineData(Initialization.LeCun)]
    public void He_and_LeCun_are_normal(Initialization scheme)
    {
        var weights = Networks.Of(Networks.Weights(300, 400, scheme)).Draw<double>(seed: 3);
        var deviation = Math.Sqrt(weights.Average(weight => weight * weight));
        double[] limits = [-2, -1, 0, 1, 2];
        foreach (var limit in limits)
        {
            var expected = 0.5 * (1 + VectorMath.Erf(limit / Math.Sqrt(2)));
            Assert.Equal(expected, weights.Count(weight => weight < limit * deviation) / (double)weights.Length, 0.006);
        }

        Assert.Equal(3, weights.Average(weight => Math.Pow(weight / deviation, 4)), 0.06);
    }

    [Theory]
    [InlineData(64, 64)]
    [InlineData(130, 37)]
    [InlineData(37, 130)]
    [InlineData(1, 9)]
    public void Orthogonal_is_orthonormal(int inputs, int outputs)
    {
        var weights = Networks.Of(Networks.Weights(inputs, outputs, Initialization.Orthogonal)).Draw<double>(seed: 4);
        var vectors = Math.Min(inputs, outputs);
        for (var a = 0; a < vectors; a++)
        {
            for (var b = 0; b <= a; b++)
            {
                var product = inputs <= outputs
                    ? Enumerable.Range(0, outputs).Sum(j => weights[a * outputs + j] * weights[b * outputs + j])
                    : Enumerable.Range(0, inputs).Sum(i => weights[i * outputs + a] * weights[i * outputs + b]);
                Assert.Equal(a == b ? 1 : 0, product, 1e-14);
            }
        }
    }

    [Fact]
    public void Each_gate_of_a_recurrence_has_an_orthonormal_matrix()
    {
        const int units = 5, gates = 3;
        var recurrent = Networks.Weights(units, gates * units, Initialization.Orthogonal) with
        {
            Shape = [units, gates, units],
            Strides = [gates * units, units, 1],
        };
        var weights = Networks.Of(recurrent).Draw<double>(seed: 4);
        for (var gate = 0; gate < gates; gate++)
        {
            for (var a = 0; a < units; a++)
            {
                for (var b = 0; b <= a; b++)
                    Assert.Equal(a == b ? 1 : 0, Enumerable.Range(0, units).Sum(m => At(m, gate, a) * At(m, gate, b)), 1e-14);
            }
        }

        Assert.NotEqual(At(0, 0, 0), At(0, 1, 0));

        double At(int m, int gate, int n) => weights[(m * gates + gate) * units + n];
    }

    [Fact]
    public void A_kernel_is_one_orthonormal_matrix()
    {
        // A kernel of 3 steps, 4 channels and 5 filters: a filter sums 12 numbers, which no other layout of three axes does.
        var kernel = Networks.Weights(12, 5, Initialization.Orthogonal) with { Shape = [3, 4, 5], Strides = [20, 5, 1] };
        var weights = Networks.Of(kernel).Draw<double>(seed: 4);
        for (var a = 0; a < 5; a++)
        {
            for (var b = 0; b <= a; b++)
                Assert.Equal(a == b ? 1 : 0, Enumerable.Range(0, 12).Sum(i => weights[i * 5 + a] * weights[i * 5 + b]), 1e-14);
        }
    }

    [Fact]
    public void Zeros_are_zeros()
    {
        var weights = Networks.Of(Networks.Weights(3, 4, Initialization.Zeros)).Draw<float>(seed: 5);
        Assert.All(weights, weight => Assert.Equal(0, weight));
    }

    [Fact]
    public void Ones_are_ones()
    {
        var weights = Networks.Of(Networks.Weights(3, 4, Initialization.Ones)).Draw<float>(seed: 5);
        Assert.All(weights, weight => Assert.Equal(1, weight));
    }

    [Theory]
    [InlineData(Initialization.Zeros)]
    [InlineData(Initialization.He)]
    public void The_mean_is_added_to_what_is_drawn(Initialization scheme)
    {
        var parameter = Networks.Weights(3, 4, scheme);
        var around = Networks.Of(parameter with { Mean = 0.25 }).Draw<double>(seed: 5);
        Assert.Equal(Networks.Of(parameter).Draw<double>(seed: 5).Select(weight => weight + 0.25), around);
    }

    [Fact]
    public void The_seed_decides()
    {
        var network = Networks.Of(Networks.Weights(5, 7, Initialization.He));
        Assert.Equal(network.Draw<float>(seed: 6), network.Draw<float>(seed: 6));
        Assert.NotEqual(network.Draw<float>(seed: 6), network.Draw<float>(seed: -6));
        Assert.NotEqual(network.Draw<float>(seed: 6), network.Draw<float>(seed: 7));
    }

    [Fact]
    public void Tensors_differ_and_do_not_depend_on_each_other_s_sizes()
    {
        var two = Networks.Of(
            Networks.Weights(5, 7, Initialization.He),
            Networks.Weights(5, 7, Initialization.He, offset: 35)).Draw<float>(seed: 8);
        Assert.NotEqual(two[..35], two[35..]);
        var larger = Networks.Of(
            Networks.Weights(9, 9, Initialization.He),
            Networks.Weights(5, 7, Initialization.He, offset: 81)).Draw<float>(seed: 8);
        Assert.Equal(two[35..], larger[81..]);
    }

    [Theory]
    [InlineData(Initialization.Glorot)]
    [InlineData(Initialization.He)]
    [InlineData(Initialization.Orthogonal)]
    public void The_layout_does_not_matter(Initialization scheme)
    {
        var rowMajor = Networks.Weights(5, 7, scheme);
        var columnMajor = rowMajor with { Strides = [1, 5] };
        var rows = Networks.Of(rowMajor).Draw<float>(seed: 9);
        var columns = Networks.Of(columnMajor).Draw<float>(seed: 9);
        for (var i = 0; i < 5; i++)
        {
            for (var j = 0; j < 7; j++)
                Assert.Equal(rows[i * 7 + j], columns[i + j * 5]);
        }
    }

    [Fact]
    public void The_layout_of_many_axes_does_not_matter()
    {
        var rowMajor = Networks.Weights(24, 5, Initialization.He) with { Shape = [2, 3, 4, 5], Strides = [60, 20, 5, 1] };
        var rows = Networks.Of(rowMajor).Draw<double>(seed: 10);
        var other = Networks.Of(rowMajor with { Strides = [12, 4, 1, 24] }).Draw<double>(seed: 10);
        for (var place = 0; place < rows.Length; place++)
            Assert.Equal(rows[place], other[place / 60 * 12 + place / 20 % 3 * 4 + place / 5 % 4 + place % 5 * 24]);
    }

    [Theory]
    [InlineData(Initialization.Glorot)]
    [InlineData(Initialization.He)]
    [InlineData(Initialization.LeCun)]
    [InlineData(Initialization.Orthogonal)]
    public void Floats_are_the_doubles_rounded(Initialization scheme)
    {
        var network = Networks.Of(Networks.Weights(17, 23, scheme));
        Assert.Equal(network.Draw<double>(seed: 11).Select(weight => (float)weight), network.Draw<float>(seed: 11));
    }

    [Fact]
    public void The_numbers_of_a_seed_stay()
    {
        // Written down once: a change here changes every network that was ever trained from a seed.
        var network = Networks.Of(
            Networks.Weights(1, 2, Initialization.He),
            Networks.Weights(2, 1, Initialization.Glorot, offset: 2));
        Assert.Equal(
            [-0.17841313886078569, -4.8990809457792244, 1.0158530666889793, -0.84056617811188106],
            network.Draw<double>(seed: 42));
    }

    [Fact]
    public void The_orthonormal_matrix_of_a_seed_stays() => Assert.Equal(
        [-0.036393549817609713, -0.99933753533612124, -0.99933753533612124, 0.036393549817609713],
        Networks.Of(Networks.Weights(2, 2, Initialization.Orthogonal)).Draw<double>(seed: 42));
}
