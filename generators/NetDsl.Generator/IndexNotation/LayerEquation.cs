using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.IndexNotation;

/// <summary>
/// A method marked [Layer], as its equation: <c>y[n] = Σₖ Σₘ x[k]·W[n,k,m]·x[m]</c>. Sizes are not known yet; they are those of
/// the layer that uses it. A letter is one index wherever it stands.
/// </summary>
/// <param name="Name">The name of the method.</param>
/// <param name="Tensors">Its tensors, in the order of the parameters.</param>
/// <param name="Indices">Its indices, in the order of the parameters.</param>
/// <param name="Definitions">The tensors that its local variables define, each after those that it reads.</param>
/// <param name="Result">What it returns.</param>
internal sealed record LayerEquation(
    string Name,
    EquatableArray<TensorParameter> Tensors,
    EquatableArray<string> Indices,
    EquatableArray<Definition> Definitions,
    Expression Result)
{
    /// <summary>The indices of the result: those parameters over which the result does not sum, and that no definition alone has.</summary>
    public IEnumerable<string> Free
    {
        get
        {
            var free = Result.FreeLetters();
            var bound = Bodies.SelectMany(body => body.BoundLetters()).Concat(Definitions.SelectMany(definition => definition.Letters));
            return Indices.Where(index => free.Contains(index) || !bound.Contains(index));
        }
    }

    /// <summary>All expressions, those of the definitions first.</summary>
    public IEnumerable<Expression> Bodies => Definitions.Select(definition => definition.Value).Append(Result);

    /// <summary>Whether it says of a tensor that it is weights; else the use decides.</summary>
    public bool MarksWeights => Tensors.Any(tensor => tensor.IsWeights);
}
