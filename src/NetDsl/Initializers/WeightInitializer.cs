using System.Numerics;

namespace NetDsl;

/// <summary>Draws the weights that training starts from.</summary>
/// <remarks>
/// Each tensor has a stream of random numbers of its own, and its elements are drawn in the order of their logical
/// indices, in double, and rounded. So the weights depend on the seed and on the tensor's place and shape: not on the
/// layout that the compiler chose, not on other tensors' sizes, and not on the machine.
/// </remarks>
public static class WeightInitializer
{
    /// <summary>Fills the flat vector of parameters of a network.</summary>
    /// <typeparam name="T">The number type: <see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="network">The network, whose parameters say how each is drawn and where it lies.</param>
    /// <param name="seed">The same seed gives the same weights.</param>
    /// <param name="parameters">What is filled: <see cref="NetworkDescription.ParameterCount"/> elements.</param>
    /// <exception cref="ArgumentException">
    /// The vector has another length, or a parameter is described in a way that cannot be drawn.
    /// </exception>
    public static void Initialize<T>(NetworkDescription network, int seed, Span<T> parameters)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        if (parameters.Length != network.ParameterCount)
        {
            throw new ArgumentException(
                $"'{network.Name}' has {network.ParameterCount} parameters; room for {parameters.Length} is given.",
                nameof(parameters));
        }

        for (var index = 0; index < network.Parameters.Count; index++)
        {
            var parameter = network.Parameters[index];
            var values = Draw(parameter, new RandomStream(seed, index));
            StridedOrder.Scatter(values, parameter, parameters);
        }
    }

    /// <summary>The elements of a tensor in the order of their logical indices, the last index fastest.</summary>
    private static double[] Draw(ParameterDescription parameter, RandomStream random)
    {
        var values = new double[parameter.Length];
        switch (parameter.Initialization)
        {
            case Initialization.Zeros:
                break;
            case Initialization.Ones:
                values.AsSpan().Fill(1);
                break;
            case Initialization.Glorot:
                FillUniform(values, Math.Sqrt(6 / (FanIn(parameter) + FanOut(parameter))), random);
                break;
            case Initialization.He:
                FillNormal(values, Math.Sqrt(2 / FanIn(parameter)), random);
                break;
            case Initialization.LeCun:
                FillNormal(values, Math.Sqrt(1 / FanIn(parameter)), random);
                break;
            case Initialization.Orthogonal:
                FillOrthonormal(values, parameter, random);
                break;
            default:
                throw new ArgumentException(
                    $"'{parameter.Name}' is described with the initialization {parameter.Initialization}; " +
                    "one that says how to draw is expected.");
        }

        foreach (ref var value in values.AsSpan())
            value += parameter.Mean;
        return values;
    }

    private static void FillUniform(Span<double> values, double limit, RandomStream random)
    {
        foreach (ref var value in values)
            value = limit * (2 * random.NextUniform() - 1);
    }

    private static void FillNormal(Span<double> values, double deviation, RandomStream random)
    {
        foreach (ref var value in values)
            value = deviation * random.NextNormal();
    }

    /// <summary>
    /// One matrix of all axes but the last by the last; of the gates of a recurrence, [units, gates, units], one for each gate.
    /// </summary>
    private static void FillOrthonormal(double[] values, ParameterDescription parameter, RandomStream random)
    {
        var columns = parameter.Shape.LastOrDefault(1);
        var (units, gates) = parameter.Shape.Count == 3 ? (parameter.Shape[0], parameter.Shape[1]) : (0, 0);
        if (units != parameter.FanIn)
        {
            FillNormal(values, 1, random);
            Orthonormalization.Apply(values, columns);
            return;
        }

        var matrix = new double[units * columns];
        for (var gate = 0; gate < gates; gate++)
        {
            FillNormal(matrix, 1, random);
            Orthonormalization.Apply(matrix, columns);
            for (var row = 0; row < units; row++)
                matrix.AsSpan(row * columns, columns).CopyTo(values.AsSpan((row * gates + gate) * columns));
        }
    }

    private static double FanIn(ParameterDescription parameter) => RequirePositive(parameter, parameter.FanIn, "fan-in");

    private static double FanOut(ParameterDescription parameter) => RequirePositive(parameter, parameter.FanOut, "fan-out");

    private static int RequirePositive(ParameterDescription parameter, int fan, string name) => fan > 0
        ? fan
        : throw new ArgumentException($"'{parameter.Name}' is described with a {name} of {fan}; at least 1 is expected.");
}
