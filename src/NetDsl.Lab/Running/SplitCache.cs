using System.Collections.Concurrent;

namespace NetDsl.Lab;

/// <summary>The data of each task and seed, made once for the arms that follow each other.</summary>
internal sealed class SplitCache(IReadOnlyList<LabTask> tasks)
{
    // Workers are at two seeds at most where one goes over into the next.
    private const int Kept = 2;

    private readonly ConcurrentDictionary<(string Task, int Seed), Lazy<DataSplit>> _splits = new();
    private readonly ConcurrentQueue<(string Task, int Seed)> _order = new();

    public DataSplit Get(string task, int seed)
    {
        var made = new Lazy<DataSplit>(() => tasks.First(other => other.Name == task).Split(seed));
        var split = _splits.GetOrAdd((task, seed), made);
        if (split == made)
        {
            _order.Enqueue((task, seed));
            while (_order.Count > Kept * tasks.Count && _order.TryDequeue(out var oldest))
                _splits.TryRemove(oldest, out _);
        }

        return split.Value;
    }
}
