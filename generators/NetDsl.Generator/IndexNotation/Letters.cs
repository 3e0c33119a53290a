using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.IndexNotation;

/// <summary>The letters and elements of an expression.</summary>
internal static class Letters
{
    /// <summary>The letters that stand outside of the sums over them, each once, in the order in which they are written.</summary>
    public static IReadOnlyList<string> FreeLetters(this Expression expression)
    {
        var found = new List<string>();
        Collect(expression, []);
        return found;

        void Collect(Expression part, IEnumerable<string> bound)
        {
            found.AddRange(Own(part).Where(letter => !bound.Contains(letter) && !found.Contains(letter)));
            var inside = part is Aggregate aggregate ? [.. bound, .. aggregate.Over] : bound;
            part.Map(operand =>
            {
                Collect(operand, inside);
                return operand;
            });
        }
    }

    /// <summary>The letters over which something is summed.</summary>
    public static IEnumerable<string> BoundLetters(this Expression expression) =>
        expression.Parts<Aggregate>().SelectMany(aggregate => aggregate.Over).Distinct();

    /// <summary>All parts of a kind, outermost first.</summary>
    public static IReadOnlyList<T> Parts<T>(this Expression expression)
        where T : Expression
    {
        var found = new List<T>();
        Visit(expression);
        return found;

        Expression Visit(Expression part)
        {
            if (part is T wanted)
                found.Add(wanted);
            part.Map(Visit);
            return part;
        }
    }

    private static IEnumerable<string> Own(Expression part) => part switch
    {
        Element element => element.At.SelectMany(at => at.Terms).Select(term => term.Letter),
        LetterNumber number => number.Form.Terms.Select(term => term.Letter),
        _ => [],
    };
}
