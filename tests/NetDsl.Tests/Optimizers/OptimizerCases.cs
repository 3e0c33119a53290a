using Xunit;

namespace NetDsl.Tests.Optimizers;

/// <summary>Every optimizer with settings of its own, beside its reference.</summary>
internal static class OptimizerCases
{
    public static TheoryData<string> Names { get; } =
        ["Sgd", "Momentum", "Nesterov", "RmsProp", "Adam", "AdamW", "Sgd with decay", "Momentum with decay",
         "Nesterov with decay", "RmsProp with decay", "Adam with decay"];

    public static (Optimizer Optimizer, Func<ReferenceOptimizer> Reference) Of(string name) => name switch
    {
        "Sgd" => (new Sgd(0.05), () => ReferenceOptimizer.Sgd(0.05, 0)),
        "Momentum" => (new Momentum(0.05) { Beta = 0.8 }, () => ReferenceOptimizer.Momentum(0.05, 0.8, 0)),
        "Nesterov" => (new Nesterov(0.05) { Beta = 0.8 }, () => ReferenceOptimizer.Nesterov(0.05, 0.8, 0)),
        "RmsProp" => (new RmsProp(0.01) { Beta = 0.95, Epsilon = 1e-6 }, () => ReferenceOptimizer.RmsProp(0.01, 0.95, 1e-6, 0)),
        "Adam" => (new Adam(0.02) { Beta1 = 0.85, Beta2 = 0.99, Epsilon = 1e-6 },
            () => ReferenceOptimizer.Adam(0.02, 0.85, 0.99, 1e-6, 0)),
        "AdamW" => (new AdamW(0.02) { Beta1 = 0.85, Beta2 = 0.99, Epsilon = 1e-6, WeightDecay = 0.1 },
            () => ReferenceOptimizer.AdamW(0.02, 0.85, 0.99, 1e-6, 0.1)),
        "Sgd with decay" => (new Sgd(0.05) { WeightDecay = 0.1 }, () => ReferenceOptimizer.Sgd(0.05, 0.1)),
        "Momentum with decay" => (new Momentum(0.05) { WeightDecay = 0.1 }, () => ReferenceOptimizer.Momentum(0.05, 0.9, 0.1)),
        "Nesterov with decay" => (new Nesterov(0.05) { WeightDecay = 0.1 }, () => ReferenceOptimizer.Nesterov(0.05, 0.9, 0.1)),
        "RmsProp with decay" => (new RmsProp(0.01) { WeightDecay = 0.1 },
            () => ReferenceOptimizer.RmsProp(0.01, 0.9, 1e-8, 0.1)),
        "Adam with decay" => (new Adam(0.02) { WeightDecay = 0.1 },
            () => ReferenceOptimizer.Adam(0.02, 0.9, 0.999, 1e-8, 0.1)),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such case."),
    };
}
