using NetDsl.Generator.Binding;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Checking;

/// <summary>
/// Checks that the backward pass is one of its forward pass: adjoints have the shapes of their values, and each reading of a weight on
/// which the loss depends has its part in a gradient that is defined as a whole.
/// </summary>
internal static class GradientVerifier
{
    /// <summary>What does not hold.</summary>
    /// <param name="graph">The network.</param>
    /// <param name="forward">The equations of a training step's forward pass.</param>
    /// <param name="backward">The adjoint equations.</param>
    public static IEnumerable<Violation> Verify(NetworkGraph graph, IReadOnlyList<Equation> forward, IReadOnlyList<Equation> backward)
    {
        var parts = backward.ToLookup(equation => equation.Target.Tensor.Name);
        var readings = Readings(graph, forward).ToLookup(tensor => tensor.Name);
        return Shapes(forward, backward).Concat(graph.Parameters
            .Where(parameter => parameter.IsTrainable)
            .SelectMany(parameter => Completeness(parameter.Tensor, [.. parts[parameter.Tensor.Adjoint.Name]], readings[parameter.Tensor.Name].Count())));
    }

    private static IEnumerable<Violation> Shapes(IReadOnlyList<Equation> forward, IReadOnlyList<Equation> backward)
    {
        var values = new Dictionary<string, Tensor>();
        foreach (var tensor in forward.SelectMany(Tensors))
            values[tensor.Adjoint.Name] = tensor.Adjoint;
        return from equation in backward
               from adjoint in Tensors(equation)
               where adjoint.Space is TensorSpace.Adjoints or TensorSpace.BatchAdjoints or TensorSpace.Gradients
               let value = values.TryGetValue(adjoint.Name, out var found) ? found : null
               where value is null || !value.Whole.Equals(adjoint.Whole) || value.Space != adjoint.Space
               select EquationForm.At(
                   equation,
                   VerificationRule.AdjointsHaveShapes,
                   value is null ? $"{adjoint.Name} is of no value" : $"{adjoint.Name} is {Text(adjoint)}, its value {Text(value)}");

        static string Text(Tensor tensor) => $"[{string.Join(",", tensor.Whole)}] of {tensor.Space}";
    }

    private static IEnumerable<Violation> Completeness(Tensor weights, IReadOnlyList<Equation> parts, int readings)
    {
        var count = parts.Count(part => part.Value is not Constant { Value: 0 });
        if (count < readings)
            yield return new(VerificationRule.GradientsAreComplete, $"{weights.Adjoint.Name} has {count} parts, of {readings} readings of {weights.Name}");
        if (parts.Count > 0 && !parts[0].Target.IsBijective())
            yield return EquationForm.At(parts[0], VerificationRule.GradientsAreComplete, $"does not begin all of {weights.Adjoint.Name}");
    }

    /// <summary>What is read on the way to a loss, once for each reading with a derivative; in a loop over time the way leads back into it.</summary>
    private static List<Tensor> Readings(NetworkGraph graph, IReadOnlyList<Equation> forward)
    {
        HashSet<string> reached = [.. graph.Losses.Where(loss => loss.Objective!.Weight != 0).Select(loss => loss.Objective!.Loss.Name)];
        var readings = new List<Tensor>();
        var left = forward.Reverse().ToList();
        while (left.FindAll(equation => reached.Contains(equation.Target.Tensor.Name)) is { Count: > 0 } next)
        {
            left.RemoveAll(next.Contains);
            foreach (var read in next.SelectMany(Slopes.Of))
            {
                readings.Add(read.Tensor);
                reached.Add(read.Tensor.Name);
            }
        }

        return readings;
    }

    private static IEnumerable<Tensor> Tensors(Equation equation) =>
        equation.Value.Reads().Append(equation.Target).Select(read => read.Tensor);
}
