using NetDsl.Tracing;

namespace NetDsl.Verifying;

/// <summary>
/// Compares gradients with differences of the training loss of the reference in double, along random directions of each weight tensor
/// and for some of its weights alone. Only forward equations feed the loss and only backward kernels the gradient, so that a mistake in
/// a derivative shows, though kernel and trace have it alike.
/// </summary>
/// <remarks>
/// A direction goes one step up or down along every weight, so that a single wrong element of n moves the slope by about 2/√n of its
/// size. Across a kink the difference is no slope: what agrees for one step or from one side of it is right.
/// </remarks>
/// <param name="reference">The network in double.</param>
/// <param name="precision">The network's number type.</param>
/// <param name="seed">Where directions come from.</param>
/// <param name="cancellation">Asked between differences.</param>
internal sealed class SlopeCheck(ReferenceNetwork reference, Precision precision, int seed, CancellationToken cancellation)
{
    // Relative to the length of the tensor's gradient, and to the largest derivative: what rounding makes of the kernels' gradient.
    private readonly double _tolerance = precision == Precision.Single ? 4e-4 : 1e-6;
    private readonly double _floor = precision == Precision.Single ? 5e-6 : 1e-9;
    private readonly double[] _steps = [1e-5, 1e-6, 1e-7];
    private readonly FaultList _faults = new();
    private readonly Random _random = new(seed);
    private readonly double _loss = reference.Loss();

    /// <summary>The number of losses that were computed.</summary>
    public int Losses { get; private set; } = 1;

    /// <summary>Whether the loss is a finite number, without which nothing can be said.</summary>
    public bool IsFinite => double.IsFinite(_loss);

    /// <summary>The slopes of which no difference is finite.</summary>
    public int Unknown { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<VerificationFault> Faults => _faults.Faults("slope");

    /// <summary>Compares the slopes of one tensor.</summary>
    /// <param name="parameter">The tensor.</param>
    /// <param name="layer">Its layer.</param>
    /// <param name="gradient">Its gradient.</param>
    /// <param name="largest">The largest derivative of the network, of a value or a weight.</param>
    /// <param name="directions">The number of random directions.</param>
    /// <param name="elements">The number of weights that are moved alone.</param>
    public void Run(ParameterDescription parameter, string layer, double[] gradient, double largest, int directions, int elements)
    {
        var weights = reference.Weights(parameter.Name);
        for (var i = 0; i < directions; i++)
        {
            double[] direction = [.. weights.Select(_ => _random.Next(2) == 0 ? -1.0 : 1.0)];
            Compare($"along random direction {i + 1}", direction);
        }

        // The steepest, and some others.
        var steepest = Enumerable.Range(0, gradient.Length).OrderByDescending(i => Math.Abs(gradient[i])).Take(elements / 2);
        foreach (var place in steepest.Concat(Enumerable.Range(0, elements - elements / 2).Select(_ => _random.Next(gradient.Length))).Distinct())
        {
            var direction = new double[gradient.Length];
            direction[place] = 1;
            Compare($"for {Element(parameter, place)}", direction);
        }

        void Compare(string what, double[] direction)
        {
            cancellation.ThrowIfCancellationRequested();
            var expected = gradient.Zip(direction, (slope, along) => slope * along).Sum();
            var size = Math.Sqrt(gradient.Zip(direction, (slope, along) => slope * slope * along * along).Sum());
            var length = Math.Sqrt(direction.Sum(along => along * along));
            var allowed = _tolerance * size + _floor * largest * length + 1e-300;
            if (Nearest(weights, direction, expected, allowed) is { } found)
            {
                _faults.Add($"∂L/∂{parameter.Name}", layer, () =>
                    $"{what} the gradient says {Number(expected)}, the loss in double changes by {Number(found)} (± {Number(allowed)})");
            }
        }
    }

    /// <summary>The finite difference that comes nearest to a slope, unless one of them agrees with it.</summary>
    private double? Nearest(double[] weights, double[] direction, double expected, double allowed)
    {
        var origin = weights.ToArray();
        var scale = Math.Max(1e-2, Math.Sqrt(origin.Average(weight => weight * weight)));
        double? nearest = null;
        foreach (var relative in _steps)
        {
            var step = relative * scale;
            var (up, down) = (At(step), At(-step));

            // What the rounding of two losses can make of their difference.
            var noise = 2e-14 * (Math.Abs(_loss) + 1e-3) / step;
            foreach (var slope in new[] { (up - down) / (2 * step), (up - _loss) / step, (_loss - down) / step })
            {
                var error = Math.Abs(slope - expected);
                if (error <= allowed + noise)
                    return null;
                if (double.IsFinite(slope) && (nearest is not { } best || !(Math.Abs(best - expected) <= error)))
                    nearest = slope;
            }
        }

        if (nearest is null)
            Unknown++;
        return nearest;

        double At(double distance)
        {
            for (var i = 0; i < weights.Length; i++)
                weights[i] = origin[i] + distance * direction[i];
            var loss = reference.Loss();
            Losses++;
            origin.CopyTo(weights, 0);
            return loss;
        }
    }

    private static string Element(ParameterDescription parameter, int place) =>
        new TensorDescription(parameter.Name, parameter.Layer, Pass.Gradient, parameter.Shape, "").Element(place).ToString();

    private static string Number(double number) => NumberText.Of((float)number, Precision.Single);
}
