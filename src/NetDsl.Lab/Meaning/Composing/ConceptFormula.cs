namespace NetDsl.Lab;

/// <summary>A formula of concepts: in which of their patterns it holds.</summary>
/// <param name="Text">The formula: <c>closed loop ∧ ¬straight</c>.</param>
/// <param name="Terms">How many concepts stand in it.</param>
/// <param name="Holds">Of each pattern of concepts, whether it holds.</param>
internal sealed record ConceptFormula(string Text, int Terms, bool[] Holds)
{
    /// <summary>
    /// All formulas of up to three concepts with ∧, ∨ and ¬. Of those that hold in the same patterns the shortest is kept: data do not tell
    /// them apart.
    /// </summary>
    /// <param name="concepts">The concepts, with the patterns that there are.</param>
    /// <param name="cancellation">To cancel it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IReadOnlyList<ConceptFormula> All(ConceptTable concepts, CancellationToken cancellation)
    {
        var kept = new Dictionary<string, ConceptFormula>();
        ConceptFormula[] literals = [.. Literals(concepts)];
        ConceptFormula[] pairs = [.. Pairs(literals)];
        foreach (var formula in literals.Concat(pairs).Concat(Triples(pairs, literals)))
        {
            cancellation.ThrowIfCancellationRequested();
            // One that always holds, or never, says nothing.
            if (!formula.Holds.Contains(true) || !formula.Holds.Contains(false))
                continue;
            kept.TryAdd(string.Concat(formula.Holds.Select(holds => holds ? '1' : '0')), formula);
        }

        return [.. kept.Values];
    }

    private static IEnumerable<ConceptFormula> Literals(ConceptTable concepts)
    {
        for (var concept = 0; concept < concepts.Concepts.Count; concept++)
        {
            bool[] holds = [.. concepts.Patterns.Select(pattern => (pattern >> concept & 1) != 0)];
            yield return new(concepts.Concepts[concept].Name, 1, holds);
            yield return new("¬" + concepts.Concepts[concept].Name, 1, [.. holds.Select(one => !one)]);
        }
    }

    private static IEnumerable<ConceptFormula> Pairs(ConceptFormula[] literals)
    {
        for (var one = 0; one < literals.Length; one++)
        {
            // A concept and its own negation are neighbours.
            for (var other = one / 2 * 2 + 2; other < literals.Length; other++)
            {
                yield return literals[one].And(literals[other]);
                yield return literals[one].Or(literals[other]);
            }
        }
    }

    private static IEnumerable<ConceptFormula> Triples(ConceptFormula[] pairs, ConceptFormula[] literals)
    {
        foreach (var pair in pairs)
        {
            foreach (var literal in literals)
            {
                var bracketed = pair with { Text = $"({pair.Text})" };
                yield return bracketed.And(literal);
                yield return bracketed.Or(literal);
            }
        }
    }

    private ConceptFormula And(ConceptFormula other) =>
        new($"{Text} ∧ {other.Text}", Terms + other.Terms, [.. Holds.Zip(other.Holds, (one, two) => one && two)]);

    private ConceptFormula Or(ConceptFormula other) =>
        new($"{Text} ∨ {other.Text}", Terms + other.Terms, [.. Holds.Zip(other.Holds, (one, two) => one || two)]);
}
