using System.Runtime.ExceptionServices;

namespace NetDsl.Lab;

/// <summary>Turns of a loop on several threads, of which each may write what is its own.</summary>
internal static class Turns
{
    /// <summary>Takes all turns, in no order.</summary>
    /// <typeparam name="TOwn">What a thread has for itself.</typeparam>
    /// <param name="count">The number of turns.</param>
    /// <param name="parallel">How many at a time.</param>
    /// <param name="own">Makes what a thread has for itself.</param>
    /// <param name="take">Takes a turn.</param>
    /// <exception cref="OperationCanceledException">It was cancelled. What else a turn throws comes as it is, not within another exception.</exception>
    public static void Take<TOwn>(int count, ParallelOptions parallel, Func<TOwn> own, Action<int, TOwn> take)
    {
        try
        {
            Parallel.For(
                0,
                count,
                parallel,
                own,
                (turn, _, mine) =>
                {
                    take(turn, mine);
                    return mine;
                },
                _ => { });
        }
        catch (AggregateException failures)
        {
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
    }

    /// <inheritdoc cref="Take{TOwn}(int, ParallelOptions, Func{TOwn}, Action{int, TOwn})"/>
    public static void Take(int count, ParallelOptions parallel, Action<int> take) =>
        Take(count, parallel, () => 0, (turn, _) => take(turn));
}
