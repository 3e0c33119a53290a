namespace NetDsl.Specifications.Recurrence;

/// <summary>What the gates of a recurrent layer read at a step.</summary>
/// <param name="Parameter">The weights of the direction, by name.</param>
/// <param name="Count">The number of gates.</param>
/// <param name="X">What the layer reads.</param>
/// <param name="H">The state before.</param>
/// <param name="C">The memory before.</param>
internal sealed record RecurrentGates(Func<string, double[]> Parameter, int Count, double[] X, double[] H, double[] C)
{
    public int Units => H.Length;

    /// <summary>Σₖ x[k]·W[k,g,n] + b[g,n].</summary>
    public double Input(int gate, int n) =>
        Parameter("Bias")[gate * Units + n] + PlainDense.Sum(X.Length, k => X[k] * Parameter("Weights")[(k * Count + gate) * Units + n]);

    /// <summary>Σₘ h[m]·U[m,g,n].</summary>
    public double State(int gate, int n) => PlainDense.Sum(Units, m => H[m] * Parameter("Recurrent")[(m * Count + gate) * Units + n]);

    /// <summary>Both.</summary>
    public double Sum(int gate, int n) => Input(gate, n) + State(gate, n);
}
