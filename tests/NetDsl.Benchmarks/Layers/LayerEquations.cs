using NetDsl.Generator.Equations;
using NetDsl.Generator.Layers;
using NetDsl.Generator.Passes;
using NetDsl.Generator.Scheduling;

namespace NetDsl.Benchmarks.Layers;

/// <summary>The equations of one layer, and of no other, while a network is trained.</summary>
/// <param name="Forward">What it computes of a batch, with what only its gradient needs.</param>
/// <param name="Backward">
/// The gradients of its weights and of what it reads, from that of its output. That gradient itself is the next layer's work and
/// is left out, unless the layer adds to it, as a recurrence does: then the pass over it that the next layer makes comes first.
/// </param>
internal sealed record LayerEquations(IReadOnlyList<Equation> Forward, IReadOnlyList<Equation> Backward)
{
    /// <summary>Those of a layer of a network.</summary>
    public static LayerEquations Of(ScheduledNetwork network, BoundLayer layer)
    {
        var passes = network.Layers.Single(passes => passes.Layer.Name == layer.Name);
        var predicting = passes[PassKind.TrainingForward] ?? passes[PassKind.Forward];
        List<Equation> forward = [.. predicting?.Equations ?? [], .. passes[PassKind.Loss]?.Equations ?? []];
        var read = forward.SelectMany(equation => equation.Value.Reads()).Select(read => read.Tensor.Adjoint.Name).ToHashSet();
        var reached = network.Backward.Training
            .Where(equation => equation.Target.Tensor.Layer == layer.Name || read.Contains(equation.Target.Tensor.Name))
            .ToList();
        var own = reached.Where(equation => !IsOfNext(equation)).ToList();
        var addedTo = own.Where(equation => equation.Accumulates).Select(equation => equation.Target.Tensor.Name).ToHashSet();
        var backward = reached.Where(equation => !IsOfNext(equation) || addedTo.Contains(equation.Target.Tensor.Name)).ToList();

        // Weights that this pass reads in another layout are copied in it.
        var copies = network.Plan.Copies.Where(copy => backward.Any(equation => network.Plan.ReadBy(equation).Reads().Any(read => read.Tensor.Name == copy.Copy.Name)));
        return new(forward, [.. copies.Select(copy => copy.Equation), .. backward]);

        bool IsOfNext(Equation equation) => equation.Value.Reads().Any(read => network.Graph.Layers
            .Any(next => next.Sources.Contains(layer.Name) && next.Name == read.Tensor.Layer));
    }

    /// <summary>The tensors that the rest of a training step reads of what a pass computes: all others may stay in registers.</summary>
    /// <param name="network">The network.</param>
    /// <param name="pass">The equations of the pass.</param>
    public static HashSet<string> ReadElsewhere(ScheduledNetwork network, IReadOnlyList<Equation> pass)
    {
        var elsewhere = network.Graph.Equations.Concat(network.Backward.Training).Except(pass);
        return
        [
            .. elsewhere.SelectMany(equation => equation.Value.Reads()).Select(read => read.Tensor.Name),
            .. network.Graph.Predictions.Concat(network.Graph.Losses.Select(loss => loss.Objective!.Loss)).Select(tensor => tensor.Name),
        ];
    }
}
