using System.Globalization;

namespace NetDsl;

/// <summary>
/// A training has left the numbers: a loss, a gradient, a weight or what the optimizer remembers is NaN or infinite. Weights,
/// statistics and the optimizer are as the last good step left them, so that training may go on without the rows at fault;
/// under early stopping the network has the weights of its best epoch, if one was complete.
/// </summary>
public sealed class TrainingDivergedException : ArithmeticException
{
    private const int ShownRows = 8;

    internal TrainingDivergedException(
        string what, int epoch, int step, double learningRate, int[] culprits, int[] batch, bool ofValidation = false)
        : base(Describe(what, epoch, step, learningRate, culprits, batch, ofValidation))
    {
        (Epoch, Step, Rows, BatchRows) = (epoch, step, culprits.Length > 0 ? culprits : batch, batch);
    }

    /// <summary>The epoch, counted from 1.</summary>
    public int Epoch { get; }

    /// <summary>The step of the epoch that failed, counted from 1.</summary>
    public int Step { get; }

    /// <summary>
    /// The rows that fail by themselves, in the order of the batch: <see cref="Dataset{T}.OriginalRow"/> of each. Where no row does,
    /// all of the batch. Where the loss of the validation data is not finite, rows of that.
    /// </summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>The rows of the step's batch: <see cref="Dataset{T}.OriginalRow"/> of each.</summary>
    public IReadOnlyList<int> BatchRows { get; }

    private static string Describe(
        string what, int epoch, int step, double learningRate, int[] culprits, int[] batch, bool ofValidation)
    {
        var data = ofValidation ? "of the validation data, " : "";
        var isBlamed = culprits.Length > 0 && culprits.Length < batch.Length;
        var rows = isBlamed
            ? $"({data}row {List(culprits)} by itself; the batch has {batch.Length} rows)"
            : $"({data}rows {List(batch)})";
        var advice = isBlamed ? "Look at that row, or leave it out. If nothing is wrong with it: lower" : "Lower";
        return string.Create(CultureInfo.InvariantCulture,
            $"{what} in epoch {epoch}, step {step} {rows}. Weights, statistics and optimizer are those of the last good step, "
            + $"or under early stopping the weights those of the best epoch. {advice} the learning rate ({learningRate} now), "
            + $"clip the gradients, or standardise samples and targets.");
    }

    private static string List(int[] rows)
    {
        var more = rows.Length > ShownRows ? $" and {rows.Length - ShownRows} more" : "";
        return string.Join(", ", rows.Take(ShownRows)) + more;
    }
}
