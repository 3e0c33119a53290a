namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>A network with a claim about a unit, and a file of what was measured.</summary>
internal static class MeaningSource
{
    /// <summary>The network with a claim at it: an attribute, a place of which may be marked.</summary>
    public static string Claiming(string claim, string members = "[Concept] static bool ClosedLoop(int digit) => digit is 0 or 6 or 8 or 9;") => $$"""
        // File: Network.cs
        using NetDsl.Lab;
        namespace Zoo;

        {{claim}}
        [Network]
        public partial class DigitNetwork
        {
            [Input(8)] public partial Layer Image { get; }
            [Dense(6, Activation = Relu)] public partial Layer Hidden { get; }
            [Reshape(2, 3)] public partial Layer Grid { get; }
            [Flatten] public partial Layer Flat { get; }
            [Dense(10)] public partial Layer Digit { get; }
            [SoftmaxCrossEntropy] public partial Loss Error { get; }

            {{members}}
        }

        """;

    /// <summary>The file, with one claim.</summary>
    public static string Measured(string verdict = "SHOWN", double value = 0.8312, int unit = 5, string format = "netdsl-meaning/1") => FormattableString.Invariant($$"""
        // File: netdsl-meaning.json
        {
          "format": "{{format}}",
          "made": { "by": ["the lab", 1, true, null] },
          "claims": [
            { "network": "Zoo.Other", "layer": "Hidden", "unit": 5, "concept": "ClosedLoop", "verdict": "REFUTED", "measure": "F1", "value": 0.1, "weights": "9f0c27b1d35e6a48" },
            { "network": "Zoo.DigitNetwork", "layer": "Hidden", "unit": {{unit}}, "concept": "ClosedLoop", "verdict": "{{verdict}}", "measure": "F1", "value": {{value}}, "weights": "9f0c27b1d35e6a48" }
          ]
        }
        """);
}
