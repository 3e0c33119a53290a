using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Layers;

/// <summary>[Add]: y[n] = a[n] + b[n] + ….</summary>
internal sealed class AddLayer : ElementwiseJoin
{
    public override string Kind => "Add";

    protected override string Verb => "adds";

    protected override Expression Join(Expression left, Expression right) => left + right;
}
