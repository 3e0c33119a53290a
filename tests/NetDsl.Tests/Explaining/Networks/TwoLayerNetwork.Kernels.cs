using System.Numerics;

namespace NetDsl.Tests.Explaining.Networks;

// What a generator would emit: vectors along the outputs forward, vectors along the summed index backward.
internal sealed partial class TwoLayerNetwork
{
    private void RunForward()
    {
        Dense(_memory["Input"], _memory["Hidden.Weights"], _memory["Hidden.Bias"], _memory["Hidden.z"]);
        for (var n = 0; n < Hidden; n++)
            _memory["Hidden"][n] = _memory["Hidden.z"][n] > 0 ? _memory["Hidden.z"][n] : 0;
        Dense(_memory["Hidden"], _memory["Output.Weights"], _memory["Output.Bias"], _memory["Output"]);
        if (Outputs == 1)
        {
            var distance = _memory["Output"][0] - _target[0];
            _memory["Error"][0] = 0.5f * distance * distance;
            return;
        }

        var maximum = _memory["Output"].Max();
        _memory["Error.m"][0] = maximum;
        var sum = 0f;
        foreach (var logit in _memory["Output"])
            sum += VectorMath.Exp(logit - maximum);
        for (var n = 0; n < Outputs; n++)
            _memory["Error.p"][n] = VectorMath.Exp(_memory["Output"][n] - maximum) / sum;
        _memory["Error"][0] = -VectorMath.Log(_memory["Error.p"][_label]);
    }

    private void RunBackward()
    {
        var prediction = _memory[Outputs == 1 ? "Output" : "Error.p"];
        for (var n = 0; n < Outputs; n++)
            _memory["∂L/∂Output"][n] = prediction[n] - _target[n];
        Outer(_memory["Hidden"], _memory["∂L/∂Output"], _memory["∂L/∂Output.Weights"]);
        _memory["∂L/∂Output"].CopyTo(_memory["∂L/∂Output.Bias"], 0);
        for (var k = 0; k < Hidden; k++)
            _memory["∂L/∂Hidden"][k] = Dot(_memory["∂L/∂Output"], _memory["Output.Weights"].AsSpan(k * Outputs, Outputs));
        for (var n = 0; n < Hidden; n++)
            _memory["∂L/∂Hidden.z"][n] = _memory["Hidden.z"][n] > 0 ? _memory["∂L/∂Hidden"][n] : 0;
        Outer(_memory["Input"], _memory["∂L/∂Hidden.z"], _memory["∂L/∂Hidden.Weights"]);
        _memory["∂L/∂Hidden.z"].CopyTo(_memory["∂L/∂Hidden.Bias"], 0);
    }

    private static void Dense(float[] x, float[] weights, float[] bias, float[] z)
    {
        var width = Vector<float>.Count;
        var n = 0;
        for (; n + width <= z.Length; n += width)
        {
            var sum = new Vector<float>(bias, n);
            for (var k = 0; k < x.Length; k++)
                sum = Vector.FusedMultiplyAdd(new Vector<float>(x[k]), new Vector<float>(weights, k * z.Length + n), sum);
            sum.CopyTo(z, n);
        }

        for (; n < z.Length; n++)
        {
            z[n] = bias[n];
            for (var k = 0; k < x.Length; k++)
                z[n] = MathF.FusedMultiplyAdd(x[k], weights[k * z.Length + n], z[n]);
        }
    }

    /// <summary>A dot product in lanes, the last vector filled up with zeros, the lanes folded by halves.</summary>
    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        var width = Vector<float>.Count;
        Span<float> left = new float[width];
        Span<float> right = new float[width];
        var lanes = Vector<float>.Zero;
        for (var i = 0; i < x.Length; i += width)
        {
            var count = Math.Min(width, x.Length - i);
            left.Clear();
            right.Clear();
            x.Slice(i, count).CopyTo(left);
            y.Slice(i, count).CopyTo(right);
            lanes = Vector.FusedMultiplyAdd(new Vector<float>(left), new Vector<float>(right), lanes);
        }

        lanes.CopyTo(left);
        for (var half = width / 2; half > 0; half /= 2)
        {
            for (var i = 0; i < half; i++)
                left[i] += left[i + half];
        }

        return left[0];
    }

    private static void Outer(float[] x, float[] delta, float[] gradient)
    {
        for (var k = 0; k < x.Length; k++)
        {
            for (var n = 0; n < delta.Length; n++)
                gradient[k * delta.Length + n] = x[k] * delta[n];
        }
    }
}
