namespace NetDsl.Benchmarks.Peers.Work;

/// <summary>A weight tensor of NetDsl's, or its gradient, without the layout that the compiler chose.</summary>
/// <param name="Shape">The size of each axis.</param>
/// <param name="Values">The elements, in row-major order.</param>
internal sealed record WeightTensor(IReadOnlyList<int> Shape, float[] Values)
{
    /// <summary>Takes a tensor out of the flat vector of weights or gradients.</summary>
    /// <param name="network">The network.</param>
    /// <param name="name">The name of the tensor: <c>Hidden.Weights</c>.</param>
    /// <param name="vector">The weights or gradients.</param>
    public static WeightTensor Of(NetworkDescription network, string name, ReadOnlySpan<float> vector)
    {
        var parameter = network.Parameters.SingleOrDefault(parameter => parameter.Name == name)
            ?? throw new ArgumentException(
                $"{network.Name} has no {name}, but {string.Join(", ", network.Parameters.Select(parameter => parameter.Name))}.");
        var values = new float[parameter.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (place, rest) = (parameter.Offset, i);
            for (var axis = parameter.Shape.Count - 1; axis >= 0; axis--)
            {
                place += rest % parameter.Shape[axis] * parameter.Strides[axis];
                rest /= parameter.Shape[axis];
            }

            values[i] = vector[place];
        }

        return new([.. parameter.Shape], values);
    }
}
