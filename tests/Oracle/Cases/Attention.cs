namespace NetDsl.Oracle.Cases;

/// <summary>Attention with several heads: torch's module, whose parameters are views of NetDsl's.</summary>
internal static class Attention
{
    private const int Steps = 6, MemorySteps = 4, Width = 8;

    private static readonly long[] Lengths = [Steps, 3, 4];

    public static IReadOnlyList<Case> Cases { get; } =
    [
        Of("Attention", "Attention(2)", 2),
        Of("AttentionOfOneHead", "Attention(1)", 1),
        Of("AttentionWithoutBias", "Attention(2, Bias = false)", 2, hasBias: false),
        Of("AttentionCausal", "Attention(2, Causal = true)", 2, isCausal: true),
        Of("AttentionMasked", "Attention(2, Mask = nameof(Mask))", 2, isMasked: true),
        Of("AttentionCausalMasked", "Attention(4, Causal = true, Mask = nameof(Mask))", 4, isCausal: true, isMasked: true),
        Of("AttentionAcross", "Attention(2, Memory = nameof(Memory))", 2, isAcross: true),
        Of(
            "AttentionAcrossMasked",
            "Attention(2, Memory = nameof(Memory), Mask = nameof(Mask))",
            2, isAcross: true, isMasked: true),
    ];

    private static Case Of(
        string name, string attribute, int heads, bool isCausal = false, bool isMasked = false, bool isAcross = false,
        bool hasBias = true) =>
        new(name, "nn.MultiheadAttention", e =>
        {
            var steps = isAcross ? MemorySteps : Steps;
            var isHidden = isMasked ? e.Mask(steps, [.. Lengths.Select(length => Math.Min(length, steps))]).eq(0) : null;
            var memory = isAcross ? e.SourceOf("Memory", MemorySteps, Width) : null;
            var x = e.Source(Steps, Width);
            e.Layer(attribute);

            var torch = MultiheadAttention(Width, heads, bias: hasBias).to(float64);
            Bind(e, torch, "", Width, hasBias);

            // The module adds this mask to the logits.
            var later = isCausal ? full(Steps, Steps, double.NegativeInfinity, float64).triu(1) : null;
            var (query, key) = (x.transpose(0, 1), (memory ?? x).transpose(0, 1));
            return torch.call(query, key, key, isHidden, false, later).Item1.transpose(0, 1);
        });

    /// <summary>Torch multiplies rows by a matrix from the left, and has the three projections in one.</summary>
    public static void Bind(Experiment e, Module torch, string module, int width, bool hasBias = true)
    {
        string[] projections = ["Query", "Key", "Value", "Output"];
        var weights = projections.Select(projection => e.Parameter(projection, width, width).T).ToList();
        e.Bind(torch, $"{module}in_proj_weight", cat(weights[..3]));
        e.Bind(torch, $"{module}out_proj.weight", weights[3]);
        if (!hasBias)
            return;
        var biases = projections.Select(projection => e.Parameter($"{projection}Bias", width)).ToList();
        e.Bind(torch, $"{module}in_proj_bias", cat(biases[..3]));
        e.Bind(torch, $"{module}out_proj.bias", biases[3]);
    }
}
