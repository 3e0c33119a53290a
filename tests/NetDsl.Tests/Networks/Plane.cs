namespace NetDsl.Tests.Networks;

/// <summary>y = w·x + b.</summary>
[Network]
public sealed partial class Plane
{
    [Input(2)] public partial Layer X { get; }
    [Dense(1)] public partial Layer Y { get; }
    [MeanSquaredError] public partial Loss Error { get; }

    /// <summary>y = 2x₁ − 3x₂ + 0.5.</summary>
    public static Plane Example()
    {
        var plane = new Plane(capacity: 2);
        plane.Y.Weights[0, 0] = 2;
        plane.Y.Weights[1, 0] = -3;
        plane.Y.Bias[0] = 0.5f;
        return plane;
    }
}
