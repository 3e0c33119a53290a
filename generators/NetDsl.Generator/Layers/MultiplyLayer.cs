using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>[Multiply]: y[n] = a[n]·b[n]·….</summary>
internal sealed class MultiplyLayer : ElementwiseJoin
{
    public override string Kind => "Multiply";

    protected override string Verb => "multiplies";

    protected override Expression Join(Expression left, Expression right) => left * right;
}
