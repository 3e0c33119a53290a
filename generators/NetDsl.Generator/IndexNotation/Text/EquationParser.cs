using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.IndexNotation;

/// <summary>Reads what <see cref="EquationText"/> writes. Null is what no rule fits; the text may come from anybody's assembly.</summary>
internal sealed class EquationParser(string text) : FormulaParser(text)
{
    public const string Tensor = "Tensor";
    public const string Weights = "Weights";
    public const string Index = "Index";
    public const string Number = "Number";
    public const string Count = "Count";

    /// <summary>The end of the names of sums and maxima over indices; <c>Max(x, y)</c> is the function.</summary>
    public const string Over = "Over";

    private readonly List<TensorParameter> _tensors = [];
    private readonly List<string> _indices = [];
    private readonly List<Definition> _definitions = [];

    /// <summary>equation = "[Layer]" name "(" parameter { "," parameter } ")" "{" { definition } "}" "=>" expression</summary>
    public LayerEquation? ParseEquation()
    {
        if (!Scanner.Take("[") || Scanner.TakeName() != "Layer" || !Scanner.Take("]") || Scanner.TakeName() is not { } name)
            return null;
        if (!ParseParameters() || !ParseDefinitions() || !Scanner.Take("=>") || ParseExpression() is not { } result || !Scanner.IsAtEnd)
            return null;
        var equation = new LayerEquation(
            name, _tensors.ToEquatableArray(), _indices.ToEquatableArray(), _definitions.ToEquatableArray(), result);
        return IsSound(equation) ? equation : null;
    }

    /// <summary>An element <c>W[1*k + 0, 1*n + 0]</c>, a sum <c>SumOver(k; x)</c>, an index as a number, or what formulas have.</summary>
    protected override object? ParseNamed(string name)
    {
        if (Scanner.Take("["))
            return ParseForms() is { } at ? new Element(name, at.ToEquatableArray()) : null;
        if (name.EndsWith(Over, StringComparison.Ordinal) && Enum.TryParse<Aggregation>(name.Substring(0, name.Length - Over.Length), out var aggregation))
            return Scanner.Take("(") ? ParseAggregate(aggregation) : null;
        if (name == Number)
            return Scanner.Take("(") && ParseForm() is { } form && Scanner.Take(")") ? new LetterNumber(form) : null;
        if (name == Count)
            return Scanner.Take("(") && Scanner.TakeName() is { } letter && Scanner.Take(")") ? new LetterCount(letter) : null;
        return base.ParseNamed(name) is Call call ? call : null;
    }

    // parameter = "Tensor" name | "Weights" initialization name | "Index" name
    private bool ParseParameters()
    {
        if (!Scanner.Take("("))
            return false;
        do
        {
            var kind = Scanner.TakeName();
            var initialization = kind == Weights ? Scanner.TakeName() : "Default";
            if (Scanner.TakeName() is not { } name || initialization is null || kind is not (Tensor or Weights or Index))
                return false;
            if (kind == Index)
                _indices.Add(name);
            else
                _tensors.Add(new TensorParameter(name, kind == Weights, initialization));
        }
        while (Scanner.Take(","));
        return Scanner.Take(")");
    }

    // definition = name "[" [ letter { "," letter } ] "]" "=>" expression ";"
    private bool ParseDefinitions()
    {
        if (!Scanner.Take("{"))
            return false;
        while (Scanner.TakeName() is { } name)
        {
            if (!Scanner.Take("[") || ParseLetters("]") is not { } letters || !Scanner.Take("=>"))
                return false;
            if (ParseExpression() is not { } value || !Scanner.Take(";"))
                return false;
            _definitions.Add(new Definition(name, letters.ToEquatableArray(), value));
        }

        return Scanner.Take("}");
    }

    private Expression? ParseExpression() =>
        ParseOperand(Precedence.Selection) is Expression expression && !expression.IsTooLarge() ? expression : null;

    // aggregate = ("Sum" | "Max" | "ArgMax") "Over" "(" letter { "," letter } ";" expression ")"
    private Expression? ParseAggregate(Aggregation aggregation)
    {
        if (ParseLetters(";") is not { Count: > 0 } over)
            return null;
        return ParseOperand(Precedence.Selection) is Expression body && Scanner.Take(")")
            ? new Aggregate(aggregation, over.ToEquatableArray(), body)
            : null;
    }

    private List<string>? ParseLetters(string end)
    {
        var letters = new List<string>();
        if (Scanner.Take(end))
            return letters;
        do
        {
            if (Scanner.TakeName() is not { } letter)
                return null;
            letters.Add(letter);
        }
        while (Scanner.Take(","));
        return Scanner.Take(end) ? letters : null;
    }

    private List<LetterForm>? ParseForms()
    {
        var forms = new List<LetterForm>();
        if (Scanner.Take("]"))
            return forms;
        do
        {
            if (ParseForm() is not { } form)
                return null;
            forms.Add(form);
        }
        while (Scanner.Take(","));
        return Scanner.Take("]") ? forms : null;
    }

    // form = { integer "*" letter "+" } integer
    private LetterForm? ParseForm()
    {
        LetterForm form = 0;
        while (TakeInteger() is { } number)
        {
            if (!Scanner.Take("*"))
                return form + number;
            if (Scanner.TakeName() is not { } letter || !Scanner.Take("+"))
                return null;
            form += LetterForm.Of(letter) * number;
        }

        return null;
    }

    private int? TakeInteger()
    {
        var sign = Scanner.Take("-") ? -1 : 1;
        return Scanner.TakeNumber() is { } number && Math.Floor(number) == number && number < int.MaxValue ? sign * (int)number : null;
    }

    /// <summary>Whether every element is of a tensor that there is, with its number of indices, and every letter is known.</summary>
    private static bool IsSound(LayerEquation equation)
    {
        var tensors = new HashSet<string>(equation.Tensors.Select(tensor => tensor.Name));
        if (tensors.Count != equation.Tensors.Count || equation.Indices.Distinct().Count() != equation.Indices.Count)
            return false;
        foreach (var definition in equation.Definitions)
        {
            if (!Reads(definition.Value) || definition.Value.FreeLetters().Except(definition.Letters).Any() || !tensors.Add(definition.Name))
                return false;
        }

        return Reads(equation.Result) && !equation.Result.FreeLetters().Except(equation.Indices).Any();

        bool Reads(Expression body) => body.Parts<Element>().All(element =>
            tensors.Contains(element.Tensor)
            && equation.Definitions.Where(definition => definition.Name == element.Tensor)
                .All(definition => definition.Letters.Count == element.At.Count));
    }
}
