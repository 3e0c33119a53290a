using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetDsl.Tracing;

namespace NetDsl.Taping;

/// <summary>Writes down the operations of one element while its equation is traced.</summary>
internal sealed class TapeRecorder
{
    [ThreadStatic]
    private static TapeRecorder? _current;

    private readonly List<TapeEntry> _entries = [];
    private readonly List<TapeTerm> _terms = [];
    private readonly List<int> _tensors = [];
    private readonly List<int> _origins = [];
    private readonly List<double> _constants = [];
    private readonly List<ElementaryFunction> _functions = [];

    /// <summary>What writes down the operations of this thread.</summary>
    public static TapeRecorder Current => _current ??= new();

    /// <summary>The places from which the reads of each tensor of the tape count.</summary>
    public IReadOnlyList<int> Origins => _origins;

    /// <summary>Begins with another element.</summary>
    public void Begin()
    {
        _entries.Clear();
        _terms.Clear();
        _tensors.Clear();
        _origins.Clear();
        _constants.Clear();
        _functions.Clear();
    }

    /// <summary>The tape so far.</summary>
    public Tape Finish() => new([.. _entries], [.. _terms], [.. _tensors], [.. _constants], [.. _functions]);

    /// <summary>What was written down, with an element's value as its last operation.</summary>
    /// <param name="value">The entry of the value.</param>
    public TapeRecorder Finished(int value)
    {
        // Where an element is another one, or is traced in another order.
        if (value != _entries.Count - 1)
            Add(_entries[value] with { });
        return this;
    }

    /// <summary>Whether a tape is what was written down so far.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IsOn(Tape tape) =>
        CollectionsMarshal.AsSpan(_entries).SequenceEqual(tape.Entries)
        && CollectionsMarshal.AsSpan(_terms).SequenceEqual(tape.Terms)
        && CollectionsMarshal.AsSpan(_tensors).SequenceEqual(tape.Tensors)
        && CollectionsMarshal.AsSpan(_constants).SequenceEqual(tape.Constants)
        && CollectionsMarshal.AsSpan(_functions).SequenceEqual(tape.Functions);

    /// <summary>Writes down an operation, and gives its place.</summary>
    public int Add(TapeEntry entry)
    {
        _entries.Add(entry);
        return _entries.Count - 1;
    }

    /// <summary>Writes down that an element is read.</summary>
    public int Read(int tensor, int place)
    {
        var known = _tensors.IndexOf(tensor);
        if (known < 0)
        {
            known = _tensors.Count;
            _tensors.Add(tensor);
            _origins.Add(place);
        }

        return Add(new(TapeOperation.Read, known, place - _origins[known]));
    }

    /// <summary>Writes down a number.</summary>
    public int Constant(double value)
    {
        _constants.Add(value);
        return Add(new(TapeOperation.Constant, _constants.Count - 1));
    }

    /// <summary>Writes down a function of an entry.</summary>
    public int Apply(ElementaryFunction function, int operand)
    {
        _functions.Add(function);
        return Add(new(TapeOperation.Apply, operand, _functions.Count - 1));
    }

    /// <summary>Adds a term to the sum or largest number that is written down next.</summary>
    /// <returns>How many terms there are.</returns>
    public int Term(int left, int right = -1)
    {
        _terms.Add(new(left, right));
        return _terms.Count;
    }

    /// <summary>The terms that there are.</summary>
    public int Terms => _terms.Count;
}
