using NetDsl.Generator.Formulas;
using NetDsl.Generator.Layers;

namespace NetDsl.Generator.Binding.Training;

/// <summary>With what layers end, as far as that says what numbers come out.</summary>
internal sealed class Activations(NetworkGraph graph)
{
    private static readonly double[] Places = [-7.5, -3, -1.25, -0.5, 0, 0.25, 1, 2.5, 6];

    /// <summary>The activation that a layer ends in, as its user wrote it; null where it ends in none.</summary>
    public static string? NameOf(BoundLayer layer) => layer.Declaration.Arguments
        .FirstOrDefault(argument => argument.Name is "Activation" or "activation" && argument.Values.Count == 1)?.Values[0] is { } name && name != "Identity"
        ? name
        : null;

    /// <summary>Whether a layer ends in the logistic function, whatever it is called and however it is written.</summary>
    public bool IsSigmoid(BoundLayer layer) => NameOf(layer) is { } name && FormulaOf(name) is { } formula
        && Array.TrueForAll(Places, x => Math.Abs(Value(formula, x) - 1 / (1 + Math.Exp(-x))) < 1e-9);

    /// <summary>Which numbers a layer can put out, where its activation leaves some out that logits need; null where it does not.</summary>
    public string? Range(BoundLayer layer) => NameOf(layer) switch
    {
        null => LayerCatalog.Find(layer.Declaration.Kind)?.Range,
        _ when IsSigmoid(layer) => "from 0 to 1",
        "Relu" or "Softplus" => "from 0 on",
        "Tanh" => "from −1 to 1",
        _ => null,
    };

    private Formula? FormulaOf(string name) => graph.Declaration.Formulas.FirstOrDefault(named => named.Name == name)?.Formula;

    private static double Value(Formula formula, double x) => Evaluator.Evaluate(formula.Body, variable =>
        formula.Parameters.FirstOrDefault(parameter => parameter.Name == variable)?.Default ?? x);
}
