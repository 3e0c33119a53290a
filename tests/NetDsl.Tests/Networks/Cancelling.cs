namespace NetDsl.Tests.Networks;

/// <summary>One logit, a yes or no, and its cross entropy as a difference of what may be large.</summary>
[Network]
internal sealed partial class Cancelling
{
    [Input(1)] public partial Layer X { get; }

    [Dense(1)] public partial Layer Logit { get; }

    [Minimize(nameof(Difference))] public partial Loss Error { get; }

    [Loss]
    private static float Difference(float logit, float target) => VectorMath.Softplus(logit) - logit * target;
}
