using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl;

/// <summary>Whether targets are of the domain of their loss.</summary>
internal static class TargetCheck
{
    /// <summary>Checks the target of one loss, finite numbers.</summary>
    /// <exception cref="ArgumentException">It is not of the domain.</exception>
    public static void Run<T>(ReadOnlySpan<T> target, TargetDescription loss, int row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        switch (loss.Domain)
        {
            case TargetDomain.Probability:
                CheckProbabilities(target, loss, row);
                break;
            case TargetDomain.Distribution:
                CheckProbabilities(target, loss, row);
                for (var start = 0; start < target.Length; start += loss.Classes)
                    CheckSum(target.Slice(start, loss.Classes), loss, row);
                break;
            case TargetDomain.Class:
                CheckClasses(target, loss, row);
                break;
        }
    }

    private static void CheckProbabilities<T>(ReadOnlySpan<T> target, TargetDescription loss, int row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var value in target)
        {
            if (value < T.Zero || value > T.One)
                throw new ArgumentException($"A target of {loss.Loss} is from 0 to 1, found {value} in row {row}.", nameof(target));
        }
    }

    private static void CheckSum<T>(ReadOnlySpan<T> target, TargetDescription loss, int row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = TensorPrimitives.Sum(target);
        if (T.Abs(sum - T.One) > T.CreateChecked(1e-3))
            throw new ArgumentException($"The targets of {loss.Loss} sum to 1 (a one-hot class, say), found {sum} in row {row}.", nameof(target));
    }

    private static void CheckClasses<T>(ReadOnlySpan<T> target, TargetDescription loss, int row)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var most = T.CreateChecked(loss.Classes);
        foreach (var value in target)
        {
            if (value < T.NegativeOne || value >= most || !T.IsInteger(value))
            {
                throw new ArgumentException(
                    $"A target of {loss.Loss} is the number of a class, from 0 to {loss.Classes - 1}, or −1 for none; found {value} in row {row}.",
                    nameof(target));
            }
        }
    }
}
