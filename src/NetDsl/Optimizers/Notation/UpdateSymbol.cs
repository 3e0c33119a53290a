using System.Globalization;

namespace NetDsl;

/// <summary>An arithmetic of symbols: a rule that is read in it gives the formula of what it computes.</summary>
/// <remarks>
/// A rule makes its constants from numbers. Which symbol a number has, <see cref="UpdateNotation"/> knows by the order in which the
/// rule makes them.
/// </remarks>
internal sealed class UpdateSymbol : IArithmetic<UpdateSymbol>
{
    private readonly Func<Func<UpdateSymbol, string?>, string> _text;
    private readonly Binding _binding;

    private UpdateSymbol(Binding binding, IReadOnlyList<UpdateSymbol> operands, Func<Func<UpdateSymbol, string?>, string> text) =>
        (_binding, Operands, _text) = (binding, operands, text);

    /// <summary>A variable or a constant.</summary>
    /// <param name="name">What it is called; a sum, such as 1−β, is put in parentheses where a product needs it.</param>
    public UpdateSymbol(string name)
        : this(name.Contains('−', StringComparison.Ordinal) ? Binding.Sum : Binding.Atom, [], _ => name)
    {
    }

    private enum Binding
    {
        Sum,
        Product,
        Atom,
    }

    /// <summary>What it was computed of.</summary>
    public IReadOnlyList<UpdateSymbol> Operands { get; }

    /// <inheritdoc/>
    public static UpdateSymbol Of(double value) => new(UpdateNotation.NameOf(value));

    /// <inheritdoc/>
    public static UpdateSymbol operator +(UpdateSymbol left, UpdateSymbol right) =>
        Infix(left, Binding.Sum, " + ", right, Binding.Product, Binding.Sum);

    /// <inheritdoc/>
    public static UpdateSymbol operator -(UpdateSymbol left, UpdateSymbol right) =>
        Infix(left, Binding.Sum, " − ", right, Binding.Product, Binding.Sum);

    /// <inheritdoc/>
    public static UpdateSymbol operator *(UpdateSymbol left, UpdateSymbol right) =>
        Infix(left, Binding.Product, "·", right, Binding.Atom, Binding.Product);

    /// <inheritdoc/>
    public static UpdateSymbol operator /(UpdateSymbol left, UpdateSymbol right) =>
        Infix(left, Binding.Product, " / ", right, Binding.Atom, Binding.Product);

    /// <inheritdoc/>
    public static UpdateSymbol operator -(UpdateSymbol value) =>
        new(Binding.Product, [value], name => "−" + value.In(Binding.Atom, name));

    /// <inheritdoc/>
    public static UpdateSymbol Sqrt(UpdateSymbol value) => Call("√", value);

    /// <inheritdoc/>
    public static UpdateSymbol Abs(UpdateSymbol value) => new(Binding.Atom, [value], name => $"|{value.In(Binding.Sum, name)}|");

    /// <inheritdoc/>
    public static UpdateSymbol Max(UpdateSymbol left, UpdateSymbol right) =>
        new(Binding.Atom, [left, right], name => $"max({left.In(Binding.Sum, name)}, {right.In(Binding.Sum, name)})");

    /// <summary>The formula.</summary>
    /// <param name="name">What a part of it is called, where it has a name.</param>
    public string Write(Func<UpdateSymbol, string?> name) => _text(name);

    private static UpdateSymbol Infix(
        UpdateSymbol left, Binding leftPlace, string sign, UpdateSymbol right, Binding rightPlace, Binding result) =>
        new(result, [left, right], name => left.In(leftPlace, name) + sign + right.In(rightPlace, name));

    private static UpdateSymbol Call(string function, UpdateSymbol value) =>
        new(Binding.Atom, [value], name =>
        {
            var text = value.In(Binding.Sum, name);
            return text.Length == 1 ? function + text : $"{function}({text})";
        });

    private string In(Binding place, Func<UpdateSymbol, string?> name) =>
        name(this) is { } known ? known : _binding < place ? $"({_text(name)})" : _text(name);
}
