using System.Globalization;
using System.Numerics;

namespace NetDsl.Tests.Explaining.Networks;

// What a generator would emit to explain: for each tensor a method that computes one element again.
internal sealed partial class TwoLayerNetwork
{
    public Step Trace(Quantity quantity)
    {
        var i = quantity.Indices;
        return quantity.Tensor switch
        {
            "Hidden.z" => Dense(quantity, "Input", "Hidden", Inputs),
            "Hidden" => Step(quantity, $"Hidden.z[{i[0]}] > 0 ? Hidden.z[{i[0]}] : 0", Traced.Select(Value("Hidden.z", i[0]) > 0, Value("Hidden.z", i[0]), 0)),
            "Output" => Dense(quantity, "Hidden", "Output", Hidden),
            "Error.m" => Step(quantity, "maxₙ Output[n]", Maximum()),
            "Error.p" => Step(quantity, $"exp(Output[{i[0]}] − m) / Σⱼ exp(Output[j] − m)", Softmax(i[0])),
            "Error" => Loss(quantity),
            "∂L/∂Output" => Step(quantity, Outputs == 1 ? "Output[0] − target[0]" : $"p[{i[0]}] − target[{i[0]}]", Value(Outputs == 1 ? "Output" : "Error.p", i[0]) - _target[i[0]]),
            "∂L/∂Output.Weights" => Step(quantity, $"Hidden[{i[0]}]·∂L/∂Output[{i[1]}]", Value("Hidden", i[0]) * Value("∂L/∂Output", i[1])),
            "∂L/∂Output.Bias" => Step(quantity, $"∂L/∂Output[{i[0]}]", Value("∂L/∂Output", i[0])),
            "∂L/∂Hidden" => Step(quantity, $"Σₙ ∂L/∂Output[n]·Output.Weights[{i[0]},n]", Backward(i[0])),
            "∂L/∂Hidden.z" => Step(quantity, $"Hidden.z[{i[0]}] > 0 ? ∂L/∂Hidden[{i[0]}] : 0", Traced.Select(Value("Hidden.z", i[0]) > 0, Value("∂L/∂Hidden", i[0]), 0)),
            "∂L/∂Hidden.Weights" => Step(quantity, $"Input[{i[0]}]·∂L/∂Hidden.z[{i[1]}]", Value("Input", i[0]) * Value("∂L/∂Hidden.z", i[1])),
            "∂L/∂Hidden.Bias" => Step(quantity, $"∂L/∂Hidden.z[{i[0]}]", Value("∂L/∂Hidden.z", i[0])),
            _ => Step(quantity, "given", Traced.Read(quantity, Read(quantity), Precision.Single)),
        };
    }

    private Step Step(Quantity quantity, string formula, Traced replay) => new(quantity, formula, Read(quantity), replay);

    private Traced Value(string tensor, params ReadOnlySpan<int> indices)
    {
        var quantity = new Quantity(tensor, indices);
        var position = indices.Length switch { 0 => 0, 1 => indices[0], _ => indices[0] * (tensor.StartsWith("Hidden", StringComparison.Ordinal) ? Hidden : Outputs) + indices[1] };
        return Traced.Read(quantity, _memory[tensor][position], Precision.Single);
    }

    private Step Dense(Quantity quantity, string source, string layer, int count)
    {
        var n = quantity.Indices[0];
        var sum = TracedSum.Sequential(Value($"{layer}.Bias", n));
        for (var k = 0; k < count; k++)
            sum.Add(Value(source, k), Value($"{layer}.Weights", k, n));
        var index = n.ToString(CultureInfo.InvariantCulture);
        return Step(quantity, $"Σₖ {source}[k]·{layer}.Weights[k,{index}] + {layer}.Bias[{index}]", sum.Result);
    }

    private Traced Maximum()
    {
        var maximum = TracedMaximum.Sequential(null);
        for (var j = 0; j < Outputs; j++)
            maximum.Add(Value("Output", j));
        return maximum.Result;
    }

    private Traced Softmax(int n)
    {
        var sum = TracedSum.Sequential(0);
        for (var j = 0; j < Outputs; j++)
            sum.Add(Traced.Exp(Value("Output", j) - Value("Error.m")));
        return Traced.Exp(Value("Output", n) - Value("Error.m")) / sum.Result;
    }

    private Step Loss(Quantity quantity)
    {
        if (Outputs > 1)
            return Step(quantity, $"−ln p[{_label}]", -Traced.Log(Value("Error.p", _label)));
        var distance = Value("Output", 0) - _target[0];
        return Step(quantity, "½·(Output[0] − target[0])²", 0.5 * distance * distance);
    }

    private Traced Backward(int k)
    {
        var sum = TracedSum.Lanes(null, Vector<float>.Count);
        for (var n = 0; n < Outputs; n++)
            sum.Add(Value("∂L/∂Output", n), Value("Output.Weights", k, n));
        return sum.Result;
    }
}
