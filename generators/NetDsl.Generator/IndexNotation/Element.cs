using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.IndexNotation;

/// <summary>An element of a tensor by its name and letters: <c>W[2·t+u, n]</c>.</summary>
internal sealed record Element(string Tensor, EquatableArray<LetterForm> At) : Expression
{
    public override string ToString() => $"{Tensor}[{string.Join(", ", At)}]";
}
