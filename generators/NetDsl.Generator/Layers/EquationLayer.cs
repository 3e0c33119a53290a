using NetDsl.Generator.Equations;
using NetDsl.Generator.Formulas;
using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Layers;

/// <summary>[Equation]: y = φ(f), where f is what a method marked [Layer] says.</summary>
internal sealed class EquationLayer : LayerDefinition
{
    public override string Kind => "Equation";

    public override void Define(LayerBuilder layer)
    {
        if (layer.Arguments("equation") is not [var name] || layer.EquationOf(name) is not { } equation)
            return;
        if (EquationSources.Assign(equation, layer) is not { } sources || !EquationRanks.Check(equation, sources, layer))
            return;

        var shapes = sources.Select((source, i) => (source, layer.Sources[i].Tensor.Shape)).ToDictionary(pair => pair.source, pair => pair.Shape);
        if (ExtentInference.Run(equation, shapes, layer) is { } extents)
            Write(equation, sources, extents, layer);
    }

    private static void Write(
        LayerEquation equation, IReadOnlyList<string> sources, IReadOnlyDictionary<string, int> extents, LayerBuilder layer)
    {
        var tensors = new EquationTensors(extents);
        for (var i = 0; i < sources.Count; i++)
            tensors.Add(sources[i], layer.Sources[i]);

        var φ = layer.Activation();
        var weights = new EquationWeights(equation, extents, sources);
        foreach (var parameter in equation.Tensors.Where(tensor => !sources.Contains(tensor.Name)))
        {
            if (weights.Draw(parameter, layer, layer.Initialization(φ)) is not { } drawn)
                return;
            tensors.Add(parameter.Name, drawn);
        }

        foreach (var definition in equation.Definitions)
            tensors.Add(definition.Name, layer.Intermediate(definition.Name, [.. definition.Letters.Select(letter => extents[letter])]));
        foreach (var definition in equation.Definitions)
            layer.Factor(tensors[definition.Name], [.. definition.Letters.Select(tensors.Axis)], tensors.Bind(definition.Value));

        // A result without indices is one number.
        Subscript[] n = equation.Free.Any() ? [.. equation.Free.Select(tensors.Axis)] : [0];
        int[] shape = equation.Free.Any() ? [.. equation.Free.Select(letter => extents[letter])] : [1];
        if (!layer.CheckFits("elements", null, shape))
            return;
        var y = layer.Output(shape);
        var z = φ is null ? y : layer.Intermediate(layer.Unused("z"), shape);
        layer.Factor(z, n, tensors.Bind(equation.Result));
        if (φ is not null)
            y[n] = φ.Of(z[n]);
    }
}
