using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Every activation with every loss on it, with and without biases, at widths with and without vectors.</summary>
public sealed class ActivationTests
{
    private static readonly string[] Losses =
    [
        "[SoftmaxCrossEntropy]",
        "[BinaryCrossEntropy]",
        "[MeanSquaredError]",
        "[MeanAbsoluteError]",
        "[Huber(Delta = 0.4)]",
        "[Minimize(nameof(Pinball))]",
    ];

    private static readonly int[] Widths = [3, 10, 16, 1, 33, 7];

    private static readonly NetworkSuite Networks = Declare();

    public static TheoryData<string> Names => Networks.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void With_every_loss(string name) => Networks[name].Check(seed: name.Length);

    private static NetworkSuite Declare()
    {
        var networks = new NetworkSuite();
        var activations = typeof(Activations).GetFields().Select(field => field.Name).Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < activations.Count; i++)
        {
            var activation = activations[i];
            var heads = Losses.Select((loss, head) => $$"""
                [Dense({{Widths[(head + i) % Widths.Length]}}, Activation = {{activation}}, Bias = {{Bias(head + i)}}, From = nameof(Hidden))]
                public partial Layer Head{{head}} { get; }
                {{loss}} public partial Loss Error{{head}} { get; }
                """);
            networks.Add(
                activation,
                $$"""
                [Input(5)] public partial Layer Image { get; }
                [Dense(9, Activation = {{activation}})] public partial Layer Hidden { get; }
                {{string.Join('\n', heads)}}
                """,
                "[Loss] static float Pinball(float prediction, float target) => MathF.Max(0.9f * (target - prediction), 0.1f * (prediction - target));");
        }

        return networks;

        static string Bias(int number) => number % 2 == 0 ? "true" : "false";
    }
}
