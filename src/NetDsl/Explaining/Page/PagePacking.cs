using System.IO.Compression;
using System.Runtime.InteropServices;
using NetDsl.Taping;

namespace NetDsl.Paging;

/// <summary>
/// Packs what a page carries into one text: a description of the network and its states in JSON, and behind it for each state and tensor
/// its numbers and tapes, where they are others than in the state before; deflated, and in base 64.
/// </summary>
internal sealed class PagePacking
{
    private readonly IReadOnlyList<PageState> _states;
    private readonly List<string> _functions = [];
    private readonly ByteWriter _content = new();

    private PagePacking(IReadOnlyList<PageState> states) => _states = states;

    public static string Pack(IReadOnlyList<PageState> states, ExplanationFormat format)
    {
        var packing = new PagePacking(states);
        var held = packing.Write();
        var packed = new ByteWriter();
        packed.Text(PageDescription.Of(states, held, packing._functions, format));
        packed.Bytes(packing._content.Written);
        return Compress(packed.Written);
    }

    /// <summary>Bytes as a page takes them in.</summary>
    public static string Compress(ReadOnlySpan<byte> bytes)
    {
        using var compressed = new MemoryStream();
        using (var deflate = new DeflateStream(compressed, CompressionLevel.Optimal))
            deflate.Write(bytes);
        return Convert.ToBase64String(compressed.ToArray());
    }

    /// <summary>Writes the numbers and tapes, and says of each state what it holds of each tensor.</summary>
    private List<PageHolding[]> Write()
    {
        var held = new List<PageHolding[]>();
        var tapes = new byte[]?[_states[0].Tensors.Count];
        IReadOnlyList<PageTensor>? before = null;
        foreach (var state in _states)
        {
            var holdings = new PageHolding[tapes.Length];
            for (var number = 0; number < tapes.Length; number++)
            {
                holdings[number] = WriteNumbers(state.Tensors, before, number)
                    | WriteTapes(state, state.Tensors[number].Tapes, ref tapes[number]);
            }

            held.Add(holdings);
            before = state.Tensors;
        }

        return held;
    }

    private PageHolding WriteNumbers(IReadOnlyList<PageTensor> tensors, IReadOnlyList<PageTensor>? before, int number)
    {
        if (tensors[number].Values is not { } values)
            return PageHolding.None;
        if (before?[number].Values is { } last && Bytes(values).SequenceEqual(Bytes(last)))
            return PageHolding.SameNumbers;
        var near = tensors[number].Near;
        _content.Bytes(NumberPacking.Pack(values, near >= 0 ? tensors[near].Values : null, _states[0].Explanation.Network.Precision));
        return PageHolding.Numbers;
    }

    private PageHolding WriteTapes(PageState state, TapedTensor? taped, ref byte[]? last)
    {
        if (taped is null)
            return PageHolding.None;
        var tapes = new ByteWriter();
        new TapeWriter(tapes, _functions, state.NumberOf).Write(taped);
        if (last is not null && tapes.Written.SequenceEqual(last))
            return PageHolding.SameTapes;
        last = tapes.Written.ToArray();
        _content.Bytes(last);
        return PageHolding.Tapes;
    }

    private static ReadOnlySpan<byte> Bytes(double[] values) => MemoryMarshal.AsBytes(values.AsSpan());
}
