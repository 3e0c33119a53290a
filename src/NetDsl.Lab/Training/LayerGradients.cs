using System.Globalization;
using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl.Lab;

/// <summary>
/// Sees the gradients of each step of one training before the optimizer does: writes down the norm for each of some layers and, where it is
/// told another one, scales to that.
/// </summary>
/// <param name="Ranges">For each layer, where the gradients of its weights lie.</param>
/// <param name="Before">What bounds the gradients first, if anything does.</param>
/// <param name="Held">For each layer, the norm of each step that it is to have, none where it keeps its own; null where all do.</param>
internal sealed record LayerGradients(IReadOnlyList<IReadOnlyList<Range>> Ranges, GradientClipping? Before, IReadOnlyList<IReadOnlyList<double>>? Held)
    : GradientClipping
{
    private readonly List<double>[] _norms = [.. Ranges.Select(_ => new List<double>())];

    /// <summary>For each layer, the norm of each step as the optimizer saw it.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Norms => _norms;

    internal override string Name => string.Create(CultureInfo.InvariantCulture, $"gradients of {Ranges.Count} layers {(Held is null ? "recorded" : "held")}");

    /// <summary>What a loop calls the gradient of a layer.</summary>
    public static string NameOf(string layer) => $"gradient of {layer}";

    /// <summary>Where the gradients of some layers lie.</summary>
    /// <exception cref="ArgumentException">There is no such layer, or training changes no weights of it.</exception>
    public static IReadOnlyList<IReadOnlyList<Range>> RangesOf(NetworkDescription network, IReadOnlyList<string> layers) =>
        [.. layers.Select(layer => RangesOf(network, layer))];

    public override void Apply<T>(Span<T> gradients)
    {
        Before?.Apply(gradients);
        for (var layer = 0; layer < Ranges.Count; layer++)
        {
            var norm = Norm<T>(gradients, Ranges[layer]);
            if (Held?[layer] is { Count: > 0 } norms && norm > 0)
            {
                // A training that is longer than the other one keeps its last norm.
                var wanted = norms[Math.Min(_norms[layer].Count, norms.Count - 1)];
                foreach (var range in Ranges[layer])
                    TensorPrimitives.Multiply(gradients[range], T.CreateTruncating(wanted / norm), gradients[range]);
                norm = Norm<T>(gradients, Ranges[layer]);
            }

            _norms[layer].Add(norm);
        }
    }

    /// <summary>The root mean square of the norm of each layer, by the name that a loop tells it under.</summary>
    public IReadOnlyDictionary<string, double> Tell(IReadOnlyList<string> layers) => layers.Index().ToDictionary(
        layer => NameOf(layer.Item), layer => Math.Sqrt(_norms[layer.Index].DefaultIfEmpty(double.NaN).Average(norm => norm * norm)), StringComparer.Ordinal);

    private static Range[] RangesOf(NetworkDescription network, string layer)
    {
        Range[] ranges = [.. network.Parameters.Where(parameter => parameter.Layer == layer && parameter.IsTrainable)
            .Select(parameter => parameter.Offset..(parameter.Offset + parameter.Length))];
        return ranges.Length > 0 ? ranges : throw new ArgumentException(
            $"Training changes no weights of {layer} in {network.Name}; its layers with weights are {string.Join(", ", network.Parameters.Where(parameter => parameter.IsTrainable).Select(parameter => parameter.Layer).Distinct())}.", nameof(layer));
    }

    private static double Norm<T>(ReadOnlySpan<T> gradients, IReadOnlyList<Range> ranges)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var squares = 0.0;
        foreach (var range in ranges)
        {
            var norm = double.CreateTruncating(TensorPrimitives.Norm(gradients[range]));
            squares += norm * norm;
        }

        return Math.Sqrt(squares);
    }
}
