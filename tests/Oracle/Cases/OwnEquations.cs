namespace NetDsl.Oracle.Cases;

/// <summary>Layers that a user writes as an equation.</summary>
internal static class OwnEquations
{
    public static IReadOnlyList<Case> Cases { get; } =
    [
        new("QuadraticForms", "functional.bilinear", e =>
        {
            e.Member("[Layer] static Scalar Own(Tensor x, Tensor W, Index n) => Sum(k, Sum(m, x[k] * W[n, k, m] * x[m]));");
            var x = e.Source(6);
            e.Layer("Equation(nameof(Own), 5)");
            return functional.bilinear(x, x, e.Parameter("W", 5, 6, 6), null!);
        }),
        new("Bilinear", "functional.bilinear, tanh", e =>
        {
            e.Member(
                "[Layer] static Scalar Own(Tensor x, Tensor z, Tensor W, Tensor b, Index n) => "
                + "Sum(k, Sum(m, x[k] * W[n, k, m] * z[m])) + b[n];");
            var z = e.SourceOf("Other", 4);
            var x = e.Source(6);
            e.Layer("Equation(nameof(Own), 5, With = [nameof(Other)], Activation = Tanh)");
            return functional.bilinear(x, z, e.Parameter("W", 5, 6, 4), e.Parameter("b", 5)).tanh();
        }),
    ];
}
