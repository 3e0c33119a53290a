using System.Runtime.CompilerServices;

namespace NetDsl.Taping;

/// <summary>Puts elements behind all that they read.</summary>
internal static class ElementOrder
{
    /// <summary>
    /// The order in which tensors are computed, where that is one; where a loop over time goes through several of them, one of their elements.
    /// </summary>
    public static IReadOnlyList<TapedRun> Of(IReadOnlyList<TapedTensor?> tensors, IReadOnlyList<int> order)
    {
        var states = new State[tensors.Count][];
        var runs = new List<TapedRun>();
        var pending = new Stack<(int Tensor, int Place, int Read)>();
        foreach (var tensor in order.Where(tensor => tensors[tensor] is not null))
            states[tensor] = new State[tensors[tensor]!.Count];
        foreach (var tensor in order)
        {
            for (var place = 0; place < (tensors[tensor]?.Count ?? 0); place++)
                Visit(tensor, place);
        }

        return runs;

        // Depth first, without recursion: a series may be long.
        void Visit(int tensor, int place)
        {
            if (states[tensor][place] == State.Done)
                return;
            pending.Push((tensor, place, 0));
            states[tensor][place] = State.Waiting;
            while (pending.TryPop(out var element))
            {
                if (Next(element.Tensor, element.Place, element.Read) is { } read)
                {
                    ref var state = ref states[read.Tensor][read.Place];
                    if (state == State.Waiting)
                        throw new InvalidOperationException("The equations read each other in a circle; that is a mistake of the compiler.");
                    state = State.Waiting;
                    pending.Push(element with { Read = read.Entry + 1 });
                    pending.Push((read.Tensor, read.Place, 0));
                }
                else
                {
                    states[element.Tensor][element.Place] = State.Done;
                    Append(element.Tensor, element.Place);
                }
            }
        }

        // The first read, from an entry of the tape on, of an element that is not there yet.
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        (int Entry, int Tensor, int Place)? Next(int tensor, int place, int first)
        {
            var tape = tensors[tensor]![place];
            var origins = tensors[tensor]!.Origins(place);
            for (var entry = first; entry < tape.Entries.Length; entry++)
            {
                var (operation, a, b, _) = tape.Entries[entry];
                if (operation == TapeOperation.Read && states[tape.Tensors[a]] is { } there && there[origins[a] + b] != State.Done)
                    return (entry, tape.Tensors[a], origins[a] + b);
            }

            return null;
        }

        void Append(int tensor, int place)
        {
            if (runs.Count > 0 && runs[^1] is var last && last.Tensor == tensor && last.End == place)
                runs[^1] = last with { End = place + 1 };
            else
                runs.Add(new(tensor, place, place + 1));
        }
    }

    private enum State : byte
    {
        Unknown,
        Waiting,
        Done,
    }
}
