using NetDsl.Generator.Binding;
using NetDsl.Generator.Parsing;

namespace NetDsl.Generator.Diagnostics;

/// <summary>All problems of a factorial design: those of its declaration and, where that is sound, those of its combinations.</summary>
internal static class FactorialProblems
{
    /// <summary>The problems that the analyzer shows.</summary>
    public static IEnumerable<Problem> Of(ParsedFactorial design) =>
        design.IsSound ? design.Problems.Concat(OfCombinations(design)) : design.Problems;

    /// <summary>What is wrong with a combination and with none of its parts. Larger combinations repeat it.</summary>
    private static IEnumerable<Problem> OfCombinations(ParsedFactorial design)
    {
        var known = design.Networks.Select(network => NetworkBinder.Bind(network.Declaration).Problems).ToList();
        if (known.Any(problems => problems.Any(problem => problem.IsError)))
            yield break;

        var unused = new HashSet<string?>(known.SelectMany(problems => problems.Where(IsUnused)).Select(problem => problem.Member));
        var told = new List<int>();
        foreach (var cell in design.Cells.OrderBy(cell => Places(cell.Tricks).Count()))
        {
            if (told.Any(tricks => (cell.Tricks & tricks) == tricks))
                continue;
            var problem = NetworkBinder.Bind(cell.Network.Declaration).Problems
                .FirstOrDefault(problem => problem.IsError || (IsUnused(problem) && !unused.Contains(problem.Member)));
            if (problem is null)
                continue;
            told.Add(cell.Tricks);
            var places = Places(cell.Tricks).ToList();
            var names = string.Join(" and ", places.Select(place => $"'{design.Declaration.Tricks[place]}'"));
            yield return new(Descriptors.TricksDoNotCombine.Id, null, FactorialTypes.Argument(places.Last()), [names, problem.Text]);
        }
    }

    /// <summary>A layer that nothing reads makes a trick do nothing, which an experiment would take for a result.</summary>
    private static bool IsUnused(Problem problem) => problem.Id == Descriptors.OutputIsUnused.Id;

    private static IEnumerable<int> Places(int tricks) => Enumerable.Range(0, FactorialTypes.MostTricks).Where(place => (tricks >> place & 1) == 1);
}
