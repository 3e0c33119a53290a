using System.Numerics;

namespace NetDsl;

/// <summary>An input whose values are tokens of an embedding: which values they may have.</summary>
/// <param name="Layer">The embedding with the smallest vocabulary that reads the input.</param>
/// <param name="Input">The place of the input among the network's inputs.</param>
/// <param name="Vocabulary">The number of tokens.</param>
internal sealed record TokenRange(string Layer, int Input, int Vocabulary)
{
    /// <summary>The tokens among the inputs of a network. What reaches an embedding by way of other layers is not followed.</summary>
    public static TokenRange[] Of(NetworkDescription network)
    {
        var parameters = network.Parameters.ToDictionary(parameter => parameter.Name);
        return
        [
            .. network.Layers.Where(layer => layer.Kind == "Input").SelectMany((input, place) => network.Layers
                .Where(layer => layer.Kind == "Embedding" && layer.Sources.Contains(input.Name))
                .Select(layer => new TokenRange(layer.Name, place, VocabularyOf(layer, parameters)))
                .OrderBy(range => range.Vocabulary)
                .Take(1)),
        ];
    }

    /// <summary>Checks values of the input.</summary>
    /// <param name="values">The values.</param>
    /// <param name="network">The network, for the message.</param>
    /// <param name="row">The row, for the message.</param>
    /// <exception cref="ArgumentException">One is no token, nor −1, which stands for none.</exception>
    public void Check<T>(ReadOnlySpan<T> values, string network, int row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var most = T.CreateChecked(Vocabulary);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] < T.NegativeOne || values[i] >= most || !T.IsInteger(values[i]))
            {
                throw new ArgumentException(
                    $"{Layer} of {network} reads tokens, whole numbers from 0 to {Vocabulary - 1}, or −1 for none; "
                    + $"found {values[i]} at place {i} in row {row}.");
            }
        }
    }

    private static int VocabularyOf(LayerDescription layer, Dictionary<string, ParameterDescription> parameters)
    {
        var shared = layer.Shared.FirstOrDefault(shared => shared.Name == "Weights");
        return shared is null
            ? parameters[$"{layer.Name}.Weights"].Shape[0]
            : parameters[shared.Parameter].Shape[shared.IsTransposed ? 1 : 0];
    }
}
