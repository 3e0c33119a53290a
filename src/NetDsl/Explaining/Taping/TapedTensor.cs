using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetDsl.Tracing;

namespace NetDsl.Taping;

/// <summary>The tapes of a tensor's elements.</summary>
internal sealed class TapedTensor
{
    private readonly List<Tape> _tapes = [];
    private readonly int[] _tapeOf;
    private readonly int[] _originsFrom;
    private readonly List<int> _origins = [];

    private TapedTensor(int elements) => (_tapeOf, _originsFrom) = (new int[elements], new int[elements]);

    /// <summary>The different tapes.</summary>
    public IReadOnlyList<Tape> Tapes => _tapes;

    /// <summary>The number of elements.</summary>
    public int Count => _tapeOf.Length;

    /// <summary>The terms of all sums of all elements.</summary>
    public long Terms { get; private set; }

    /// <summary>The tape of an element.</summary>
    public Tape this[int place] => _tapes[_tapeOf[place]];

    /// <summary>Which of <see cref="Tapes"/> is that of an element.</summary>
    public int NumberOf(int place) => _tapeOf[place];

    /// <summary>Where the reads of an element begin, in each of its tape's tensors.</summary>
    public ReadOnlySpan<int> Origins(int place) => CollectionsMarshal.AsSpan(_origins).Slice(_originsFrom[place], this[place].Tensors.Length);

    /// <summary>Traces each element once.</summary>
    public static TapedTensor Record(NetworkTraces<Taped> traces, int tensor, EquationsOf use) =>
        Record(traces, tensor, use, 0, traces.Memory.RowLength(tensor) * traces.Memory.Rows(tensor));

    /// <summary>Traces some of the elements, of which the first one is at place 0.</summary>
    public static TapedTensor Record(NetworkTraces<Taped> traces, int tensor, EquationsOf use, int first, int count)
    {
        var recorder = TapeRecorder.Current;
        var taped = new TapedTensor(count);
        for (var place = 0; place < count; place++)
        {
            recorder.Begin();
            var value = traces.Element(tensor, first + place, use);
            taped.Add(place, recorder.Finished(value.Entry));
        }

        return taped;
    }

    /// <summary>A tensor whose elements are all computed by one tape, each of what stands at its own place.</summary>
    public static TapedTensor Elementwise(TapeRecorder recorder, int elements)
    {
        var taped = new TapedTensor(elements);
        taped._tapes.Add(recorder.Finish());
        for (var place = 0; place < elements; place++)
        {
            taped._originsFrom[place] = taped._origins.Count;
            taped._origins.AddRange(recorder.Origins.Select(origin => origin + place));
        }

        return taped;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(int place, TapeRecorder recorder)
    {
        // Neighbours mostly have the tape of the element before.
        var number = place > 0 && recorder.IsOn(_tapes[_tapeOf[place - 1]]) ? _tapeOf[place - 1] : _tapes.FindIndex(recorder.IsOn);
        if (number < 0)
        {
            number = _tapes.Count;
            _tapes.Add(recorder.Finish());
        }

        _tapeOf[place] = number;
        _originsFrom[place] = _origins.Count;
        _origins.AddRange(recorder.Origins);
        Terms += _tapes[number].Terms.Length;
    }
}
