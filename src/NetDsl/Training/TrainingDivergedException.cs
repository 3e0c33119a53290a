using System.Globalization;

namespace NetDsl;

/// <summary>
/// A training has left the numbers: a loss or a weight is NaN or infinite. The network has the weights from before the
/// step that led there; what the optimizer remembers is of no more use, see <see cref="Optimizer.Reset"/>.
/// </summary>
public sealed class TrainingDivergedException : ArithmeticException
{
    private const int ShownRows = 8;

    internal TrainingDivergedException(string what, int epoch, int step, double learningRate, int[] rows)
        : base(Describe(what, epoch, step, learningRate, rows))
    {
        (Epoch, Step, Rows) = (epoch, step, rows);
    }

    /// <summary>The epoch, counted from 1.</summary>
    public int Epoch { get; }

    /// <summary>The step of the epoch, counted from 1.</summary>
    public int Step { get; }

    /// <summary>The rows of the step's batch: <see cref="Dataset{T}.OriginalRow"/> of each.</summary>
    public IReadOnlyList<int> Rows { get; }

    private static string Describe(string what, int epoch, int step, double learningRate, int[] rows)
    {
        var more = rows.Length > ShownRows ? $" and {rows.Length - ShownRows} more" : "";
        var shown = string.Join(", ", rows.Take(ShownRows)) + more;
        return string.Create(CultureInfo.InvariantCulture,
            $"{what} in epoch {epoch}, step {step} (rows {shown}). The network has the weights from before the step that "
            + $"led there. Lower the learning rate ({learningRate} now), clip the gradients, or standardise the samples.");
    }
}
