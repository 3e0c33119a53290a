using NetDsl.Generator.Binding.Training;
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
    private const string Sigmoid = "Sigmoid";

    private readonly Origins _origins = new(graph);
    private readonly Activations _activations = new(graph);

    public static void Check(NetworkGraph graph, ICollection<Problem> problems)
    {
        var rules = new LogitRules(graph, problems);
        foreach (var loss in graph.Losses)
        {
            if (loss.Objective!.Judgement is { } judgement && rules._origins.Find(loss.Sources[0]) is { } judged)
                rules.Check(loss, judgement, judged);
        }
    }

    private void Check(BoundLayer loss, Judgement judgement, BoundLayer judged)
    {
        if (judgement.Classes == 1)
        {
            problems.Add(new Problem(Descriptors.OneClass.Id, loss.Name, null, [loss.Name, judged.Name]));
            return;
        }

        if (ActivationOf(loss) is not (Softmax or Sigmoid) || ActivationOf(loss) is not { } activation)
            return;
        var origin = _origins.Of(judged);
        if (Applies(origin, activation))
            problems.Add(new Problem(Descriptors.ActivationIsAppliedTwice.Id, loss.Name, null, [loss.Name, activation, origin.Name]));
        else if (_activations.Range(origin) is { } range)
            problems.Add(new Problem(Descriptors.LogitsAreCut.Id, loss.Name, null, [loss.Name, Activations.NameOf(origin) ?? origin.Declaration.Kind, origin.Name, range]));
    }

    /// <summary>What a loss makes its predictions with; null where they are what it judges.</summary>
    private string? ActivationOf(BoundLayer loss)
    {
        if (LayerCatalog.Find(loss.Declaration.Kind)?.Activation is { } activation)
            return activation;
        var name = loss.Declaration.Arguments.FirstOrDefault(argument => argument.Name == "loss")?.Values[0];
        return graph.Declaration.Formulas.FirstOrDefault(named => named.Name == name)?.Formula.Prediction;
    }

    /// <summary>Whether a layer ends in an activation: a layer of its kind, or one that names it or writes it otherwise.</summary>
    private bool Applies(BoundLayer layer, string activation) => LayerCatalog.Find(layer.Declaration.Kind)?.Activation == activation
        || Activations.NameOf(layer) == activation
        || (activation == Sigmoid && _activations.IsSigmoid(layer));
}
