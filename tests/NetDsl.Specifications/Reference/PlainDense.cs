namespace NetDsl.Specifications;

/// <summary>Dense layers as plain loops.</summary>
internal static class PlainDense
{
    /// <summary>Σₖ x[k]·W[k,n] + b[n] of weights [K,N]; without biases where there are none.</summary>
    public static double[] Multiply(double[] x, double[] weights, double[]? bias = null)
    {
        var units = weights.Length / x.Length;
        return [.. Enumerable.Range(0, units).Select(n => Sum(x.Length, k => x[k] * weights[k * units + n]) + (bias is [] or null ? 0 : bias[n]))];
    }

    /// <summary>The same in groups of inputs and units, of weights [K/G,N].</summary>
    public static double[] MultiplyGroups(double[] x, double[] weights, double[] bias, int groups)
    {
        var inputs = x.Length / groups;
        var units = weights.Length / inputs;
        return [.. Enumerable.Range(0, units).Select(n =>
            Sum(inputs, k => x[n / (units / groups) * inputs + k] * weights[k * units + n]) + bias[n])];
    }

    /// <summary>exp x / Σ exp x.</summary>
    public static double[] Softmax(double[] x)
    {
        var sum = x.Sum(Math.Exp);
        return [.. x.Select(value => Math.Exp(value) / sum)];
    }

    public static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    public static double Sum(int count, Func<int, double> term) => Enumerable.Range(0, count).Sum(term);
}
