using NetDsl.Taping;

namespace NetDsl.Rendering;

/// <summary>Where a network's numbers stop being finite: a ReLU makes 0 of NaN, so that the prediction need not show it.</summary>
internal static class NotFinite
{
    /// <summary>
    /// The first number in the order of the computation that is NaN, or infinite where what is predicted is not finite: else an infinite one may be
    /// right, as a mask makes −∞ of a score. A weight, where one of the same layer is; null where there is none.
    /// </summary>
    public static string? First(Explanation explanation)
    {
        var memory = explanation.Traceable switch
        {
            ITapedNetwork network => network.Memory,
            ITapedRow row => row.Memory,
            _ => null,
        };
        if (memory is null)
            return null;
        Predicate<double> isSo = explanation.Prediction.All(double.IsFinite) && double.IsFinite(explanation.Loss ?? 0) ? double.IsNaN : value => !double.IsFinite(value);
        var parameters = explanation.Network.Parameters.Select(parameter => parameter.Name).ToHashSet();
        for (var tensor = 0; tensor < memory.Tensors; tensor++)
        {
            var description = memory.Tensor(tensor).Description;
            if (description.Pass is not (Pass.Forward or Pass.Loss) || parameters.Contains(description.Name) || Named(tensor) is not { } found)
                continue;
            return Enumerable.Range(0, memory.Tensors)
                .Where(other => memory.Tensor(other).Description is var weights && weights.Layer == description.Layer && parameters.Contains(weights.Name))
                .Select(Named).FirstOrDefault(weight => weight is not null) ?? found;
        }

        return null;

        string? Named(int tensor) => Array.FindIndex(memory[tensor], isSo) is var place and >= 0
            ? $"{memory.Name(tensor, place)} is {Tracing.NumberText.Of(memory[tensor][place], memory.Precision)}"
            : null;
    }
}
