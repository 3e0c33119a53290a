using NetDsl.Generator.Formulas;
using NetDsl.Generator.IndexNotation;

namespace NetDsl.Generator.Layers;

/// <summary>
/// Finds the indices of an equation whose extents the shapes of the sources do not tell, whatever the shapes are. An extent is
/// told where the index stands alone, and where all other indices beside it are known: so many as fit.
/// </summary>
internal static class UndeterminedIndices
{
    /// <summary>Those parameters whose sizes must be given, in their order, and other letters that nothing determines.</summary>
    public static (IReadOnlyList<string> Given, IReadOnlyList<string> Unknown) Find(LayerEquation equation, EquationConstraints constraints)
    {
        var letters = equation.Bodies.SelectMany(LettersOf)
            .Concat(equation.Definitions.SelectMany(definition => definition.Letters))
            .Concat(equation.Indices)
            .Distinct()
            .ToList();
        var known = new HashSet<string>();
        var given = new List<string>();
        for (Close(); NextGiven() is { } next; Close())
        {
            given.Add(next);
            known.Add(next);
        }

        return ([.. equation.Indices.Where(given.Contains)], [.. letters.Where(letter => !known.Contains(letter))]);

        // Of several unknown indices those are given that only weights have, then those that are summed over, then the last ones.
        string? NextGiven() => equation.Indices.Where(index => !known.Contains(index))
            .Select((index, place) => (index, place))
            .OrderBy(pair => constraints.All.Any(constraint => constraint.Size is not null && constraint.Letters.Contains(pair.index)))
            .ThenBy(pair => equation.Free.Contains(pair.index))
            .ThenByDescending(pair => pair.place)
            .Select(pair => pair.index)
            .FirstOrDefault();

        void Close()
        {
            var before = -1;
            while (before != known.Count)
            {
                before = known.Count;
                foreach (var constraint in constraints.Plain)
                    ClosePlain(constraint);
                foreach (var constraint in constraints.Affine.Where(IsSized))
                {
                    if (constraint.Letters.Where(letter => !known.Contains(letter)).ToList() is [var only])
                        known.Add(only);
                }
            }
        }

        bool IsSized(AxisConstraint constraint) => constraint.Size is not null || known.Contains(constraint.SizedBy!);

        void ClosePlain(AxisConstraint constraint)
        {
            if (IsSized(constraint))
                known.Add(constraint.Form.Plain!);
            else if (known.Contains(constraint.Form.Plain!))
                known.Add(constraint.SizedBy!);
        }
    }

    private static IEnumerable<string> LettersOf(Expression body) => body.FreeLetters().Concat(body.BoundLetters());
}
