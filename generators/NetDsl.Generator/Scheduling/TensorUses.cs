using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Scheduling;

/// <summary>Which equations read a tensor or define it, or its adjoint.</summary>
internal sealed class TensorUses
{
    private readonly IReadOnlyList<Equation> _equations;
    private readonly ILookup<string, int> _places;

    public TensorUses(IReadOnlyList<Equation> equations)
    {
        _equations = equations;
        _places = Enumerable.Range(0, equations.Count)
            .SelectMany(i => Tensors(equations[i]).Select(name => (Name: name, Place: i)))
            .ToLookup(use => use.Name, use => use.Place);
    }

    /// <summary>The equations that concern a tensor, in their order.</summary>
    public IReadOnlyList<Equation> Of(Tensor tensor) =>
        [.. _places[tensor.Name].Union(_places[tensor.Adjoint.Name]).OrderBy(place => place).Select(place => _equations[place])];

    private static IEnumerable<string> Tensors(Equation equation) =>
        equation.Value.Reads().Select(read => read.Tensor.Name).Append(equation.Target.Tensor.Name).Distinct();
}
