using System.Globalization;
using System.Numerics;

namespace NetDsl.Tests.Explaining.Networks;

// What a generator would emit to explain: for each tensor a method that computes one element again.
internal sealed partial class TwoLayerNetwork
{
    public Step Trace(Quantity quantity)
    {
        var i = quantity.Indices.ElementAtOrDefault(0);
        var j = quantity.Indices.ElementAtOrDefault(1);
        return quantity.Tensor switch
        {
            "Hidden.z" => Dense(quantity, "Input", "Hidden", Inputs),
            "Hidden" => Step(quantity, $"Hidden.z[{i}] > 0 ? Hidden.z[{i}] : 0", WherePositive(i, "Hidden.z")),
            "Output" => Dense(quantity, "Hidden", "Output", Hidden),
            "Error.m" => Step(quantity, "maxₙ Output[n]", Maximum()),
            "Error.p" => Step(quantity, $"exp(Output[{i}] − m) / Σⱼ exp(Output[j] − m)", Softmax(i)),
            "Error" => Loss(quantity),
            "∂L/∂Output" when Outputs == 1 => Step(quantity, "Output[0] − target[0]", Value("Output", 0) - _target[0]),
            "∂L/∂Output" => Step(quantity, $"p[{i}] − target[{i}]", Value("Error.p", i) - _target[i]),
            "∂L/∂Output.Weights" => Step(quantity, $"Hidden[{i}]·∂L/∂Output[{j}]", Value("Hidden", i) * Value("∂L/∂Output", j)),
            "∂L/∂Output.Bias" => Step(quantity, $"∂L/∂Output[{i}]", Value("∂L/∂Output", i)),
            "∂L/∂Hidden" => Step(quantity, $"Σₙ ∂L/∂Output[n]·Output.Weights[{i},n]", Backward(i)),
            "∂L/∂Hidden.z" => Step(quantity, $"Hidden.z[{i}] > 0 ? ∂L/∂Hidden[{i}] : 0", WherePositive(i, "∂L/∂Hidden")),
            "∂L/∂Hidden.Weights" => Step(quantity, $"Input[{i}]·∂L/∂Hidden.z[{j}]", Value("Input", i) * Value("∂L/∂Hidden.z", j)),
            "∂L/∂Hidden.Bias" => Step(quantity, $"∂L/∂Hidden.z[{i}]", Value("∂L/∂Hidden.z", i)),
            _ => Step(quantity, "given", Traced.Read(quantity, Read(quantity), Precision.Single)),
        };
    }

    private Step Step(Quantity quantity, string formula, Traced replay) => new(quantity, formula, Read(quantity), replay);

    private Traced Value(string tensor, params ReadOnlySpan<int> indices)
    {
        var columns = tensor == "Hidden.Weights" ? Hidden : Outputs;
        var position = indices.Length switch { 0 => 0, 1 => indices[0], _ => indices[0] * columns + indices[1] };
        return Traced.Read(new Quantity(tensor, indices), _memory[tensor][position], Precision.Single);
    }

    private Traced WherePositive(int n, string tensor) => Traced.Select(Value("Hidden.z", n) > 0, Value(tensor, n), 0);

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
        var maximum = TracedMaximum.Sequential();
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
