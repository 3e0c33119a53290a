namespace NetDsl.Benchmarks.Peers.Torch;

internal sealed partial class TorchModel
{
    /// <summary>A vector for each token, and one for each place.</summary>
    public TorchModel TokensAndPlaces(string letters, string places, long tokens, long length, long width)
    {
        var (table, positions) = (Same($"{letters}.Weights", tokens, width), Same($"{places}.Weights", length, width));
        return Add(x => table.index_select(0, x.to(int64).flatten()).view(-1, length, width) + positions);
    }

    /// <summary>Zero mean and unit variance of each step, then a scale and a shift.</summary>
    public TorchModel LayerNorm(string layer, long width)
    {
        var (scale, shift) = (Same($"{layer}.Scale", width), Same($"{layer}.Shift", width));
        return Add(x => functional.layer_norm(x, [width], scale, shift));
    }

    /// <summary>x·Φ(x).</summary>
    public TorchModel Gelu() => Add(x => functional.gelu(x));

    /// <summary>Adds to what comes in what some layers make of it.</summary>
    public TorchModel Residual(Action<TorchModel> write)
    {
        var first = _layers.Count;
        write(this);
        var branch = _layers[first..];
        _layers.RemoveRange(first, branch.Count);
        return Add(x => x + branch.Aggregate(x, (y, layer) => layer(y)));
    }

    /// <summary>Causal attention: one projection to queries, keys and values, torch's own kernel, and a projection back.</summary>
    public TorchModel Attention(string layer, long width, long heads)
    {
        var (projection, bias) = (Weight(3 * width, width), Weight(3 * width));
        string[] parts = ["Query", "Key", "Value"];
        for (var i = 0; i < parts.Length; i++)
        {
            var part = i;
            Link($"{layer}.{parts[i]}", projection, w => w.view(3, width, width)[part].t());
            Link($"{layer}.{parts[i]}Bias", bias, b => b.view(3, width)[part]);
        }

        var (output, outputBias) = (Weight(width, width), Same($"{layer}.OutputBias", width));
        Link($"{layer}.Output", output, w => w.t());
        return Add(x =>
        {
            var qkv = functional.linear(x, projection, bias).view(x.shape[0], x.shape[1], 3, heads, width / heads).permute(2, 0, 3, 1, 4);
            var found = functional.scaled_dot_product_attention(qkv[0], qkv[1], qkv[2], is_casual: true);
            return functional.linear(found.transpose(1, 2).reshape(x.shape), output, outputBias);
        });
    }
}
