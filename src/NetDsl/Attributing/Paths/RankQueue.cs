namespace NetDsl.Attributing;

/// <summary>Ranks in their order, each once.</summary>
/// <param name="count">The number of ranks.</param>
/// <param name="direction">1 for the lowest first, −1 for the highest first.</param>
internal sealed class RankQueue(int count, int direction)
{
    private readonly PriorityQueue<int, int> _ranks = new();
    private readonly bool[] _isIn = new bool[count];

    /// <summary>Adds a rank, if it is not there.</summary>
    public void Add(int rank)
    {
        if (_isIn[rank])
            return;
        _isIn[rank] = true;
        _ranks.Enqueue(rank, direction * rank);
    }

    /// <summary>Takes the next rank.</summary>
    public bool TryTake(out int rank)
    {
        if (!_ranks.TryDequeue(out rank, out _))
            return false;
        _isIn[rank] = false;
        return true;
    }
}
