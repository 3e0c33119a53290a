namespace NetDsl.Asking;

/// <summary>Finds the way along the largest terms from a number to a tensor.</summary>
internal static class NumberPath
{
    public static IReadOnlyList<Number> Find(Number from, string tensor, TensorReach reach)
    {
        var dead = new HashSet<Number>();
        var path = new List<Number>();
        return Reaches(from) ? path : [];

        // Depth first: the largest term that leads there; what does not is not tried twice.
        bool Reaches(Number start)
        {
            var waiting = new Stack<IEnumerator<Number>>();
            path.Add(start);
            waiting.Push(Candidates(start));
            while (waiting.TryPeek(out var candidates))
            {
                if (path[^1].Name.Tensor == tensor)
                    return true;
                if (candidates.MoveNext())
                {
                    if (dead.Contains(candidates.Current))
                        continue;
                    path.Add(candidates.Current);
                    waiting.Push(Candidates(candidates.Current));
                    continue;
                }

                dead.Add(path[^1]);
                path.RemoveAt(path.Count - 1);
                waiting.Pop();
            }

            return false;
        }

        IEnumerator<Number> Candidates(Number number) => number.Terms
            .SelectMany(term => term.Numbers)
            .Where(next => reach.Leads(next.Name.Tensor, tensor))
            .Distinct()
            .GetEnumerator();
    }
}
