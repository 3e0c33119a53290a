using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Binding;

/// <summary>
/// What must hold of what a loss judges that makes probabilities of logits itself. The mistakes here run; they train badly or
/// nothing at all.
/// </summary>
internal sealed class LogitRules(NetworkGraph graph, ICollection<Problem> problems)
{
    private const string Softmax = "Softmax";
    private const string SoftmaxCrossEntropy = "SoftmaxCrossEntropy";

    public static void Check(NetworkGraph graph, ICollection<Problem> problems)
    {
        var rules = new LogitRules(graph, problems);
        foreach (var loss in graph.Losses)
        {
            if (loss.Objective!.Judgement is { } judgement)
                rules.Check(loss, judgement, graph.Layers.First(layer => layer.Name == loss.Sources[0]));
        }
    }

    private void Check(BoundLayer loss, Judgement judgement, BoundLayer judged)
    {
        if (judgement.Classes == 1)
            problems.Add(new Problem(Descriptors.OneClass.Id, loss.Name, null, [loss.Name, judged.Name]));
        else if (ActivationOf(loss) is { } activation && Applies(judged, activation))
            problems.Add(new Problem(Descriptors.ActivationIsAppliedTwice.Id, loss.Name, null, [loss.Name, activation, judged.Name]));
    }

    /// <summary>What a loss makes its predictions with; null where they are what it judges.</summary>
    private string? ActivationOf(BoundLayer loss)
    {
        if (loss.Declaration.Kind == SoftmaxCrossEntropy)
            return Softmax;
        var name = loss.Declaration.Arguments.FirstOrDefault(argument => argument.Name == "loss")?.Values[0];
        return graph.Declaration.Formulas.FirstOrDefault(named => named.Name == name)?.Formula.Prediction;
    }

    /// <summary>Whether a layer ends in an activation: a layer of its kind, or one that names it.</summary>
    private static bool Applies(BoundLayer layer, string activation) => layer.Declaration.Kind == activation
        || layer.Declaration.Arguments.Any(argument =>
            argument.Name is "Activation" or "activation" && argument.Values is [var name] && name == activation);
}
