namespace NetDsl.Tests.Explaining.Networks;

/// <summary>Units that are infinite where they are large, and NaN where they are below 0: in float at other places than in double.</summary>
[Network]
internal sealed partial class Poles
{
    [Input(3)] public partial Layer X { get; }

    [Dense(4, Activation = nameof(Steep))] public partial Layer H { get; }

    [Dense(2)] public partial Layer Y { get; }

    [MeanSquaredError] public partial Loss Error { get; }

    [Activation] private static float Steep(float x) => MathF.Exp(x * 200) / MathF.Max(x, 0);
}
