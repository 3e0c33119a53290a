using TorchSharp.Modules;

namespace NetDsl.Benchmarks.Peers.Torch;

internal sealed partial class TorchModel
{
    /// <summary>A GRU, and its state after the last step.</summary>
    public TorchModel Gru(string layer, long features, long units)
    {
        var gru = GRU(features, units, batchFirst: true);
        var second = Recurrence(layer, gru, gates: 3, features, units);
        Link($"{layer}.RecurrentBias", second, bias => bias.view(3, units)[2]);
        return Add(x => gru.call(x, null!).Item2[0]);
    }

    /// <summary>An LSTM, and its output after the last step.</summary>
    public TorchModel Lstm(string layer, long features, long units)
    {
        var lstm = LSTM(features, units, batchFirst: true);
        var second = Recurrence(layer, lstm, gates: 4, features, units);

        // The constant of NetDsl's forget gate.
        using (no_grad())
            second.view(4, units)[1].fill_(1);
        return Add(x => lstm.call(x, null).Item2[0]);
    }

    /// <summary>
    /// Torch has gates one below the other, and two biases where NetDsl has one. The second is 0 but for the n of a GRU, where it is
    /// multiplied by r, and the f of an LSTM, where it is NetDsl's constant; torch trains it.
    /// </summary>
    /// <returns>The second bias.</returns>
    private Parameter Recurrence(string layer, Module module, long gates, long features, long units)
    {
        Link($"{layer}.Weights", Take("weight_ih_l0"), w => w.view(gates, units, features).permute(2, 0, 1));
        Link($"{layer}.Recurrent", Take("weight_hh_l0"), w => w.view(gates, units, units).permute(2, 0, 1));
        Link($"{layer}.Bias", Take("bias_ih_l0"), bias => bias.view(gates, units));
        var second = Take("bias_hh_l0");
        using (no_grad())
            second.zero_();
        return second;

        Parameter Take(string name)
        {
            var parameter = module.get_parameter(name)!;
            _parameters.Add(parameter);
            return parameter;
        }
    }
}
