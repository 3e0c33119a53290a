namespace NetDsl.Tracing;

/// <summary>The change of the loss to first order, L(w + Δw) − L(w) ≈ Σ ∂L/∂w·Δw, layer by layer.</summary>
internal static class LossChanges
{
    public static LossChange Of(Explanation explanation, ITraceableUpdate update)
    {
        var layers = explanation.Update.Tensors
            .GroupBy(tensor => tensor.Layer)
            .Select(tensors => new LayerLossChange(tensors.Key, Predicted(explanation, update, tensors)));
        var change = new LossChange([.. layers], update.BatchLoss ?? explanation.Loss!.Value, update.Loss);
        return update.Change is { } inDouble ? change with { Actual = inDouble } : change;
    }

    private static double Predicted(Explanation explanation, ITraceableUpdate update, IEnumerable<TensorDescription> tensors)
    {
        var sum = new ExactSum();
        foreach (var tensor in tensors)
        {
            var parameter = tensor with { Name = tensor.Name[..^1] };
            for (var position = 0; position < tensor.Shape.FlattenedLength; position++)
            {
                var weight = parameter.Element(position);
                sum.AddProduct(explanation.Read(weight.Derivative), update.Read(weight) - explanation.Read(weight));
            }
        }

        return sum.Result;
    }
}
