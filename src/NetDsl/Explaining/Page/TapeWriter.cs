using NetDsl.Taping;
using NetDsl.Tracing;

namespace NetDsl.Paging;

/// <summary>Writes tapes, operands as how far they lie back, and where each element reads.</summary>
/// <param name="bytes">Where they are written to.</param>
/// <param name="functions">The names of the functions so far, which the page gets once.</param>
/// <param name="numberOf">The number on the page of a tensor that is read.</param>
internal sealed class TapeWriter(ByteWriter bytes, List<string> functions, Func<int, int> numberOf)
{
    /// <summary>Beside the operations of tapes: the place of the largest of many numbers, of which the tape keeps the comparisons.</summary>
    public const int Place = 22;

    public void Write(TapedTensor tensor)
    {
        bytes.Count(tensor.Tapes.Count);
        foreach (var tape in tensor.Tapes)
            Write(tape);
        bytes.Series(Enumerable.Range(0, tensor.Count).Select(tensor.NumberOf));
        var places = Enumerable.Range(0, tensor.Count).ToLookup(tensor.NumberOf);
        for (var number = 0; number < tensor.Tapes.Count; number++)
        {
            for (var slot = 0; slot < tensor.Tapes[number].Tensors.Length; slot++)
                bytes.Series(places[number].Select(place => tensor.Origins(place)[slot]));
        }
    }

    private void Write(Tape tape)
    {
        Write([.. tape.Tensors.Select(numberOf)]);
        bytes.Count(tape.Constants.Length);
        foreach (var constant in tape.Constants)
            bytes.Double(constant);
        Write([.. tape.Functions.Select(NumberOf)]);
        bytes.Count(tape.Terms.Length);
        var left = 0;
        foreach (var term in tape.Terms)
        {
            bytes.Signed(term.Left - left);
            bytes.Count(term.IsProduct ? 1 : 0);
            if (term.IsProduct)
                bytes.Signed(term.Right - term.Left);
            left = term.Left;
        }

        bytes.Count(tape.Entries.Length);
        var reads = new int[tape.Tensors.Length];
        for (var entry = 0; entry < tape.Entries.Length; entry++)
            Write(tape, entry, reads);
    }

    private void Write(Tape tape, int place, int[] reads)
    {
        var entry = tape.Entries[place];
        var isPlace = IsPlace(tape, place);
        bytes.Byte(isPlace ? Place : (int)entry.Operation);
        switch (entry.Operation)
        {
            case TapeOperation.Read:
                bytes.Count(entry.A);
                bytes.Signed(entry.B - reads[entry.A]);
                reads[entry.A] = entry.B;
                break;
            case TapeOperation.Constant:
                bytes.Count(entry.A);
                break;
            case TapeOperation.Apply:
                bytes.Count(place - entry.A);
                bytes.Count(entry.B);
                break;
            case TapeOperation.Sum or TapeOperation.Largest:
                bytes.Count(entry.A);
                bytes.Count(entry.B);
                Operand(entry.C);
                bytes.Count(entry.Lanes);
                bytes.Count(entry.Run);
                break;
            default:
                Operand(entry.A);
                Operand(entry.B);
                Operand(entry.C);
                break;
        }

        void Operand(int operand) => bytes.Count(operand < 0 ? 0 : place - operand);
    }

    /// <summary>Whether a tape ends in the number of a place: comparisons lead to it, and then it stands as a constant.</summary>
    private static bool IsPlace(Tape tape, int place) =>
        place == tape.Entries.Length - 1
        && tape.Entries[place].Operation == TapeOperation.Constant
        && tape.Entries.Any(entry => entry.Operation == TapeOperation.Less);

    private void Write(IReadOnlyList<int> numbers)
    {
        bytes.Count(numbers.Count);
        foreach (var number in numbers)
            bytes.Count(number);
    }

    private int NumberOf(ElementaryFunction function)
    {
        var number = functions.IndexOf(function.Name);
        if (number >= 0)
            return number;
        functions.Add(function.Name);
        return functions.Count - 1;
    }
}
