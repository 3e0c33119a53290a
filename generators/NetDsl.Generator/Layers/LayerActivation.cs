using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>The activation of a layer: y[n] = φ(z[n]). Its learnable parameters are weights of the layer, <c>Hidden.slope</c>.</summary>
internal sealed class LayerActivation(Formula formula, LayerBuilder layer)
{
    private readonly Dictionary<string, TensorSymbol> _learned = [];

    /// <summary>The initialisation of weights that suits it.</summary>
    public string Initialization => formula.Initialization;

    /// <summary>Whether a parameter has one number for each channel, so that values must be written with an index of their channel.</summary>
    public bool IsPerChannel => formula.Parameters.Any(parameter => parameter.IsPerChannel);

    /// <summary>The formula of a value. A parameter of each channel is that of the last index of the value.</summary>
    public Expression Of(Expression value) => Of(value, Channel(value));

    /// <summary>The formula of a value that belongs to a channel.</summary>
    public Expression Of(Expression value, Subscript channel) => formula.Of([
        value,
        .. formula.Parameters.Skip(1).Select(parameter => parameter.IsLearned ? Learned(parameter, channel) : parameter.Default ?? 0),
    ]);

    private Expression Learned(FormulaParameter parameter, Subscript channel)
    {
        if (!_learned.TryGetValue(parameter.Name, out var tensor))
        {
            int[] shape = parameter.IsPerChannel ? [channel.Maximum + 1] : [];
            tensor = layer.Parameter(parameter.Name, ParameterRole.Activation, shape, "Zeros", mean: parameter.Default ?? 0);
            _learned.Add(parameter.Name, tensor);
        }

        return parameter.IsPerChannel ? tensor[channel] : tensor[[]];
    }

    private static Subscript Channel(Expression value)
    {
        var read = value.ReadsOutsideReductions().FirstOrDefault(read => read.Tensor.IsPerSample && read.At.Count > 0)
            ?? throw new InvalidOperationException("The last index of a value is the channel; this one has no index: say the channel.");
        return read.At[read.At.Count - 1];
    }
}
