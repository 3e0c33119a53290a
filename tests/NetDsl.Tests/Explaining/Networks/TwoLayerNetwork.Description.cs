namespace NetDsl.Tests.Explaining.Networks;

internal sealed partial class TwoLayerNetwork
{
    private NetworkDescription Describe()
    {
        var hiddenBias = Inputs * Hidden;
        var outputWeights = hiddenBias + Hidden;
        var outputBias = outputWeights + Hidden * Outputs;
        return HandWritten.Describe(
            name: "TwoLayerNetwork",
            precision: Precision.Single,
            layers:
            [
                HandWritten.Layer("Input", "Input", "", [], [Inputs], 0),
                HandWritten.Layer("Hidden", "Dense", "z[n] = Σₖ x[k]·W[k,n] + b[n]", ["Input"], [Hidden], (long)Inputs * Hidden),
                HandWritten.Layer("Output", "Dense", "z[n] = Σₖ x[k]·W[k,n] + b[n]", ["Hidden"], [Outputs], (long)Hidden * Outputs),
                HandWritten.Layer("Error", Outputs == 1 ? "SquaredError" : "SoftmaxCrossEntropy", "", ["Output"], [], 0),
            ],
            parameters:
            [
                new("Hidden.Weights", [Inputs, Hidden], [Hidden, 1], 0, Initialization.He, Inputs, Hidden),
                new("Hidden.Bias", [Hidden], [1], hiddenBias, Initialization.Zeros, Inputs, Hidden),
                new("Output.Weights", [Hidden, Outputs], [Outputs, 1], outputWeights, Initialization.Glorot, Hidden, Outputs),
                new("Output.Bias", [Outputs], [1], outputBias, Initialization.Zeros, Hidden, Outputs),
            ],
            samples: Inputs,
            targets: Outputs,
            predictions: Outputs);
    }

    private List<TensorDescription> DescribeTensors()
    {
        List<TensorDescription> tensors =
        [
            new("Input", "Input", Pass.Forward, [Inputs], "given"),
            new("Hidden.Weights", "Hidden", Pass.Forward, [Inputs, Hidden], "given"),
            new("Hidden.Bias", "Hidden", Pass.Forward, [Hidden], "given"),
            new("Hidden.z", "Hidden", Pass.Forward, [Hidden], "Hidden.z[n] = Σₖ Input[k]·W[k,n] + b[n]"),
            new("Hidden", "Hidden", Pass.Forward, [Hidden], "Hidden[n] = z[n] > 0 ? z[n] : 0"),
            new("Output.Weights", "Output", Pass.Forward, [Hidden, Outputs], "given"),
            new("Output.Bias", "Output", Pass.Forward, [Outputs], "given"),
            new("Output", "Output", Pass.Forward, [Outputs], "Output[n] = Σₖ Hidden[k]·W[k,n] + b[n]"),
        ];
        if (Outputs > 1)
        {
            tensors.Add(new("Error.m", "Error", Pass.Forward, [], "m = max(Output)"));
            tensors.Add(new("Error.p", "Error", Pass.Forward, [Outputs], "p[n] = exp(Output[n] − m) / Σⱼ exp(Output[j] − m)"));
        }

        tensors.AddRange(
        [
            new("Error", "Error", Pass.Forward, [], Outputs == 1 ? "Error = ½·(Output − target)²" : "Error = −ln p[label]"),
            new(
                "∂L/∂Output", "Output", Pass.Backward, [Outputs],
                Outputs == 1 ? "∂L/∂Output = Output − target" : "∂L/∂Output[n] = p[n] − target[n]"),
            new("∂L/∂Output.Weights", "Output", Pass.Gradient, [Hidden, Outputs], "∂L/∂W[k,n] = Hidden[k]·∂L/∂Output[n]"),
            new("∂L/∂Output.Bias", "Output", Pass.Gradient, [Outputs], "∂L/∂b[n] = ∂L/∂Output[n]"),
            new("∂L/∂Hidden", "Hidden", Pass.Backward, [Hidden], "∂L/∂Hidden[k] = Σₙ ∂L/∂Output[n]·W[k,n]"),
            new("∂L/∂Hidden.z", "Hidden", Pass.Backward, [Hidden], "∂L/∂z[n] = z[n] > 0 ? ∂L/∂Hidden[n] : 0"),
            new("∂L/∂Hidden.Weights", "Hidden", Pass.Gradient, [Inputs, Hidden], "∂L/∂W[k,n] = Input[k]·∂L/∂z[n]"),
            new("∂L/∂Hidden.Bias", "Hidden", Pass.Gradient, [Hidden], "∂L/∂b[n] = ∂L/∂z[n]"),
        ]);
        return tensors;
    }
}
