using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace NetDsl;

public abstract partial class Network<TSelf, T>
{
    /// <summary>The thread that is in a call, or trains; 0 where there is none.</summary>
    private int _user;

    /// <inheritdoc/>
    void ITrainee.Occupy()
    {
        var thread = Environment.CurrentManagedThreadId;
        if (_user != 0 && _user != thread)
            ThrowInUse();
        _user = thread;
    }

    /// <inheritdoc/>
    void ITrainee.Release() => _user = 0;

    /// <inheritdoc/>
    void ITrainee.RequireTurn() => RequireTurn();

    /// <summary>
    /// Begins a call that reads or writes the workspace. Of two threads that are in such calls at once, at least one throws: here, or
    /// at the end of its turn, where it finds another's number in the place of its own. No lock: a network that one thread uses
    /// loses about a nanosecond.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected Turn Enter()
    {
        var thread = Environment.CurrentManagedThreadId;
        if (_user == 0)
        {
            _user = thread;
            return new Turn(ref _user, thread);
        }

        // A call within a call, or within a training, ends with that.
        if (_user != thread)
            ThrowInUse();
        return default;
    }

    /// <summary>Throws where another thread is in a call: for what only reads.</summary>
    private void RequireTurn()
    {
        if (_user != 0 && _user != Environment.CurrentManagedThreadId)
            ThrowInUse();
    }

    [DoesNotReturn]
    private static void ThrowInUse() => throw new InvalidOperationException(
        $"Two threads use one {TSelf.Description.Name} at once, and its workspace serves one: results would be wrong. "
        + "Give each thread a network of its own over the same weights, made by Share().");

    /// <summary>A call of one thread, until it is disposed of.</summary>
    private protected readonly ref struct Turn(ref int user, int thread)
    {
        private readonly ref int _user = ref user;
        private readonly int _thread = thread;

        /// <summary>Ends the call.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Dispose()
        {
            if (_thread == 0)
                return;
            if (_user != _thread)
                ThrowInUse();
            _user = 0;
        }
    }
}
