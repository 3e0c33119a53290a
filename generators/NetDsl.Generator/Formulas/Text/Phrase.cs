namespace NetDsl.Generator.Formulas;

/// <summary>A printed expression and how tightly its outermost operator binds.</summary>
internal readonly record struct Phrase(string Text, Precedence Precedence)
{
    /// <summary>The text as an operand of something that binds as tightly as <paramref name="context"/>.</summary>
    public string In(Precedence context) => Precedence < context ? $"({Text})" : Text;
}
