using static TorchSharp.torch.nn.utils.rnn;

namespace NetDsl.Oracle.Cases;

/// <summary>Recurrent layers: torch's modules, whose parameters are views of NetDsl's.</summary>
internal static class Recurrence
{
    private const int Steps = 6, Features = 5, Units = 4;

    private static readonly long[] Whole = [Steps, Steps, Steps];
    private static readonly long[] Shorter = [Steps, 3, 4];

    private static readonly (string Name, string Options)[] Variants =
    [
        ("", ""),
        ("LastOnly", ", LastOnly = true"),
        ("Bidirectional", ", Bidirectional = true"),
        ("BidirectionalLastOnly", ", Bidirectional = true, LastOnly = true"),
        ("Masked", ", Mask = nameof(Mask)"),
        ("MaskedLastOnly", ", Mask = nameof(Mask), LastOnly = true"),
        ("MaskedBidirectional", ", Mask = nameof(Mask), Bidirectional = true"),
        ("MaskedBidirectionalLastOnly", ", Mask = nameof(Mask), Bidirectional = true, LastOnly = true"),
    ];

    public static IReadOnlyList<Case> Cases { get; } =
    [
        .. Variants.Select(variant => Of("Rnn", variant.Name, variant.Options, 1, both => Rnn(both))),
        Of("Rnn", "WithRelu", ", Activation = Relu", 1, both => Rnn(both, NonLinearities.ReLU)),
        .. Variants.Select(variant => Of("Gru", variant.Name, variant.Options, 3, Gru)),
        .. Variants.Select(variant => Of("Lstm", variant.Name, variant.Options, 4, Lstm)),
        Of("Lstm", "WithoutForgetBias", ", ForgetBias = 0", 4, Lstm),
    ];

    /// <summary>A recurrence over sequences of several lengths, and the state after the last step of each.</summary>
    private delegate (PackedSequence Output, Tensor Last) Run(PackedSequence x);

    private static Case Of(string kind, string variant, string options, int gates, Func<bool, (Module, Run)> module) =>
        new($"{kind}{variant}", $"nn.{kind.ToUpperInvariant()}, pack_padded_sequence", e =>
        {
            bool Has(string option) => options.Contains(option, StringComparison.Ordinal);
            var lengths = Has("Mask") ? Shorter : Whole;
            if (Has("Mask"))
                e.Mask(Steps, lengths);
            var x = e.Source(Steps, Features);
            e.Layer($"{kind}({Units}{options})");

            var (torch, run) = module(Has("Bidirectional"));
            var forgetBias = Has("ForgetBias = 0") ? 0 : 1;
            Bind(e, torch, Features, gates, "", "_l0", forgetBias);
            if (Has("Bidirectional"))
                Bind(e, torch, Features, gates, "Backward", "_l0_reverse", forgetBias);
            var (output, last) = run(pack_padded_sequence(x, tensor(lengths), batch_first: true, enforce_sorted: false));
            return Has("LastOnly")
                ? last.permute(1, 0, 2).reshape(Experiment.Batch, -1)
                : pad_packed_sequence(output, batch_first: true).Item1;
        });

    /// <summary>
    /// Torch has gates one below the other, [G·N, F], and two biases where NetDsl has one. The second is 0 but for the n of
    /// a GRU, where it is multiplied by r, and the f of an LSTM, where it is NetDsl's constant.
    /// </summary>
    public static void Bind(
        Experiment e, Module torch, int features, int gates, string direction, string suffix, int forgetBias = 0)
    {
        long[] Rows(long columns) => gates == 1 ? [columns, Units] : [columns, gates, Units];
        e.Bind(torch, $"weight_ih{suffix}", e.Parameter($"{direction}Weights", Rows(features)).reshape(features, -1).T);
        e.Bind(torch, $"weight_hh{suffix}", e.Parameter($"{direction}Recurrent", Rows(Units)).reshape(Units, -1).T);
        e.Bind(torch, $"bias_ih{suffix}", e.Parameter($"{direction}Bias", Rows(1)[1..]).reshape(-1));
        var second = zeros(gates, Units, float64);
        if (gates == 4)
            second[1] += forgetBias;
        else if (gates == 3)
            second = cat([second[..2], e.Parameter($"{direction}RecurrentBias", Units).unsqueeze(0)]);
        e.Bind(torch, $"bias_hh{suffix}", second.reshape(-1));
    }

    private static (Module, Run) Rnn(bool both, NonLinearities φ = NonLinearities.Tanh)
    {
        var torch = RNN(Features, Units, nonLinearity: φ, bidirectional: both, dtype: float64);
        return (torch, x => torch.call(x));
    }

    private static (Module, Run) Gru(bool both)
    {
        var torch = GRU(Features, Units, bidirectional: both, dtype: float64);
        return (torch, x => torch.call(x));
    }

    private static (Module, Run) Lstm(bool both)
    {
        var torch = LSTM(Features, Units, bidirectional: both, dtype: float64);
        return (torch, x => torch.call(x) is var (output, last, _) ? (output, last) : default);
    }
}
