using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl.Attributing;

/// <summary>Refuses to attribute what is not finite, in words: of ∞ and NaN no feature has a part.</summary>
internal static class FiniteNumbers
{
    /// <summary>
    /// Refuses a number that is not finite, or to which a NaN leads, as a ReLU makes 0 of one. An infinite number on the way may be right: a
    /// mask makes −∞ of a score.
    /// </summary>
    /// <exception cref="NotFiniteNumberException">It is one, which is named with the first number of the computation that is not finite.</exception>
    public static void Require(FeatureFunction function)
    {
        if (First(function, double.IsNaN) is { } first || (!double.IsFinite(function.AtSample) && (first = First(function, value => !double.IsFinite(value))) is not null))
        {
            throw new NotFiniteNumberException(
                $"What {function.Number} owes to each feature is not given, since the network's numbers are not finite: {first}, the first in order of the computation.");
        }
    }

    /// <summary>Refuses an answer of numbers that are not finite, as where the baseline lies at a pole.</summary>
    /// <exception cref="NotFiniteNumberException">It is one.</exception>
    public static Attribution Require(Attribution answer) =>
        double.IsFinite(answer.Explained ?? 0) && answer.Ledger.All(line => double.IsFinite(line.Amount)) && answer.Values.All(tensor => tensor.Values.All(double.IsFinite))
            ? answer
            : throw new NotFiniteNumberException(
                $"What {answer.Number} owes to each feature by {answer.Method.Name} is not given: it is {NumberText.Brief(answer.Value)}, but the numbers from which the method "
                + "goes out, or which it passes, are not finite. Another baseline may help.");

    /// <summary>The first number between the features and the number, or read there, that is so; null where none is.</summary>
    private static string? First(FeatureFunction function, Func<double, bool> isSo)
    {
        foreach (var (tensor, first, end) in function.Dependence.Order)
        {
            for (var place = first; place < end; place++)
            {
                if (isSo(function.Graph.Values[tensor][place]))
                    return Read(function, tensor, place, isSo) ?? Named(function.Graph, tensor, place);
            }
        }

        return null;
    }

    /// <summary>What an element reads that is so: a weight, of which all that follows is so, too.</summary>
    private static string? Read(FeatureFunction function, int tensor, int place, Func<double, bool> isSo)
    {
        var tape = function.Graph.Tapes[tensor]![place];
        var origins = function.Graph.Tapes[tensor]!.Origins(place);
        foreach (var entry in tape.Entries)
        {
            if (entry.Operation != TapeOperation.Read)
                continue;
            var (read, at) = (tape.Tensors[entry.A], origins[entry.A] + entry.B);
            if (isSo(function.Graph.Values[read][at]))
                return Named(function.Graph, read, at);
        }

        return null;
    }

    private static string Named(SampleGraph graph, int tensor, int place) => $"{graph[tensor].Element(place)} is {NumberText.Brief(graph.Values[tensor][place])}";
}
