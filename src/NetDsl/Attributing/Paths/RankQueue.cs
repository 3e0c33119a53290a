using System.Numerics;

namespace NetDsl.Attributing;

/// <summary>Ranks in their order, each once. What is added lies behind what was taken last, as long as there is something.</summary>
/// <param name="count">The number of ranks.</param>
/// <param name="isUpward">Whether the lowest comes first; else the highest.</param>
internal sealed class RankQueue(int count, bool isUpward)
{
    private const int WordBits = 64;

    // One bit for each rank, the first ones first.
    private readonly ulong[] _words = new ulong[(count + WordBits - 1) / WordBits];
    private int _first = int.MaxValue;

    /// <summary>Adds a rank, if it is not there.</summary>
    public void Add(int rank)
    {
        var place = isUpward ? rank : count - 1 - rank;
        _words[place / WordBits] |= 1UL << (place % WordBits);
        _first = Math.Min(_first, place / WordBits);
    }

    /// <summary>Takes the next rank.</summary>
    public bool TryTake(out int rank)
    {
        for (; _first < _words.Length; _first++)
        {
            ref var word = ref _words[_first];
            if (word == 0)
                continue;
            var place = _first * WordBits + BitOperations.TrailingZeroCount(word);
            word &= word - 1;
            rank = isUpward ? place : count - 1 - place;
            return true;
        }

        (_first, rank) = (int.MaxValue, 0);
        return false;
    }
}
