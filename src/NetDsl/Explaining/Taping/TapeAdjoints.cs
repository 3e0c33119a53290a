using System.Runtime.CompilerServices;
using NetDsl.Tracing;

namespace NetDsl.Taping;

/// <summary>The chain rule over a tape: how its last entry depends on each that it is made of.</summary>
internal static class TapeAdjoints
{
    /// <summary>Gives the adjoint of an element to all that it reads.</summary>
    /// <param name="tape">The element's tape.</param>
    /// <param name="origins">Where its reads begin.</param>
    /// <param name="entries">Its entries, as <see cref="TapeEvaluation"/> leaves them.</param>
    /// <param name="adjoint">How what is asked for depends on the element.</param>
    /// <param name="adjoints">Room for the adjoints of the entries.</param>
    /// <param name="ofTensors">The adjoints of all tensors, to which those of what is read are added; null where none is wanted.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Propagate(
        Tape tape, ReadOnlySpan<int> origins, ReadOnlySpan<double> entries, double adjoint, Span<double> adjoints, double[]?[] ofTensors)
    {
        adjoints = adjoints[..tape.Entries.Length];
        adjoints.Clear();
        adjoints[^1] = adjoint;
        for (var i = tape.Entries.Length - 1; i >= 0; i--)
        {
            var g = adjoints[i];
            if (g == 0)
                continue;
            ref readonly var entry = ref tape.Entries[i];
            var (a, b, c) = (entry.A, entry.B, entry.C);
            switch (entry.Operation)
            {
                case TapeOperation.Read:
                    if (ofTensors[tape.Tensors[a]] is { } wanted)
                        wanted[origins[a] + b] += g;
                    break;
                case TapeOperation.Add:
                    adjoints[a] += g;
                    adjoints[b] += g;
                    break;
                case TapeOperation.Subtract:
                    adjoints[a] += g;
                    adjoints[b] -= g;
                    break;
                case TapeOperation.Multiply:
                    adjoints[a] += g * entries[b];
                    adjoints[b] += g * entries[a];
                    break;
                case TapeOperation.Divide:
                    adjoints[a] += g / entries[b];
                    adjoints[b] -= g * entries[i] / entries[b];
                    break;
                case TapeOperation.Negate:
                    adjoints[a] -= g;
                    break;
                case TapeOperation.FusedMultiplyAdd:
                    adjoints[a] += g * entries[b];
                    adjoints[b] += g * entries[a];
                    adjoints[c] += g;
                    break;
                case TapeOperation.Larger:
                    adjoints[entries[a] >= entries[b] ? a : b] += g;
                    break;
                case TapeOperation.Smaller:
                    adjoints[entries[a] <= entries[b] ? a : b] += g;
                    break;
                case TapeOperation.Power:
                    adjoints[a] += g * entries[b] * Math.Pow(entries[a], entries[b] - 1);
                    if (tape.Entries[b].Operation != TapeOperation.Constant)
                        adjoints[b] += g * entries[i] * Math.Log(entries[a]);
                    break;
                case TapeOperation.Apply:
                    adjoints[a] += g * tape.Functions[b].Derivative(entries[a]);
                    break;
                case TapeOperation.Select:
                    adjoints[entries[a] != 0 ? b : c] += g;
                    break;
                case TapeOperation.Sum:
                    foreach (var (left, right) in tape.TermsOf(entry))
                    {
                        adjoints[left] += right < 0 ? g : g * entries[right];
                        if (right >= 0)
                            adjoints[right] += g * entries[left];
                    }

                    if (c >= 0)
                        adjoints[c] += g;
                    break;
                case TapeOperation.Largest:
                    adjoints[TapeEvaluation.Place(tape.TermsOf(entry), entries)] += g;
                    break;
            }
        }
    }
}
