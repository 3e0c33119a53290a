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
            var parameter = explanation.Tensor(tensor.Name[..^1]);
            var (before, after) = (explanation.ReadAll(parameter), update.ReadAll(parameter));
            var gradient = explanation.ReadAll(explanation.Tensor(new Quantity(parameter.Name).Derivative.Tensor));
            for (var place = 0; place < gradient.Length; place++)
                sum.AddProduct(gradient[place], after[place] - before[place]);
        }

        return sum.Result;
    }
}
