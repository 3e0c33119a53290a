using System.Numerics;

namespace NetDsl;

/// <summary>Where the classes that one loss judges lie in the predictions and targets of a network.</summary>
/// <param name="Loss">The loss.</param>
/// <param name="FirstPrediction">Where its prediction begins among those of all losses.</param>
/// <param name="FirstTarget">Where its target begins among those of all losses.</param>
/// <param name="Width">The number of values of the prediction of one class: one for each class, or one of two.</param>
/// <param name="Positions">The number of classes that one sample has: one for each step or pixel.</param>
internal sealed record ClassDecisions(TargetDescription Loss, int FirstPrediction, int FirstTarget, int Width, int Positions)
{
    /// <summary>The decisions of one loss of a network.</summary>
    /// <exception cref="ArgumentException">No such loss, or several and no name, or no classes.</exception>
    public static ClassDecisions Of(NetworkDescription network, string? name)
    {
        var losses = network.Targets.Where(target => target.Target is not null).ToList();
        var index = name is null && losses.Count == 1 ? 0 : losses.FindIndex(target => target.Loss == name);
        if (index < 0)
        {
            throw new ArgumentException(
                $"The losses of {network.Name} with targets are: {string.Join(", ", losses.Select(target => target.Loss))}; "
                + (name is null ? "say which of them tells the classes." : $"there is no {name} among them."),
                nameof(name));
        }

        var loss = losses[index];
        var predicted = network.Predictions[index].Shape.FlattenedLength;
        var width = loss.Classes > 0 ? loss.Classes : loss.Width;
        var positions = loss.Classes > 0 ? loss.Labels : 1;
        if (predicted != positions * width)
        {
            throw new ArgumentException(
                $"{loss.Loss} of {network.Name} predicts {predicted} values and has {loss.Width} targets; to tell classes, "
                + "each prediction needs a target of its own.",
                nameof(network));
        }

        return new(
            loss,
            network.Predictions.Take(index).Sum(prediction => prediction.Shape.FlattenedLength),
            losses.Take(index).Sum(target => target.Width),
            width,
            positions);
    }

    /// <summary>
    /// Makes sure that targets which may be any numbers are classes: 0 or 1, or one-hot. What a loss takes does not tell, for a
    /// squared error may be of either.
    /// </summary>
    /// <exception cref="ArgumentException">A target is no class: it is a regression.</exception>
    public void RequireClasses<T>(NetworkDescription network, Dataset<T> data)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var row = 0; row < data.Count && Loss.Domain == TargetDomain.Real; row++)
        {
            var target = data.Target(row).Slice(FirstTarget, Loss.Width);
            if (target.ContainsAnyExcept(T.Zero, T.One) || (target.Length > 1 && target.Count(T.One) != 1))
            {
                throw new ArgumentException(
                    $"{Loss.Loss} of {network.Name} has numbers as targets, not classes, such as {MessageText.Numbers(target)} in row "
                    + $"{row}. To compare numbers, use {nameof(Evaluation)}.{nameof(Evaluation.Regress)}; a class is 0 or 1, or one-hot.",
                    nameof(data));
            }
        }
    }

    /// <summary>Counts the classes of one sample.</summary>
    /// <exception cref="ArgumentException">A target is no class.</exception>
    public void Count<T>(ReadOnlySpan<T> prediction, ReadOnlySpan<T> target, int row, ClassificationReport report)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var isNumber = Loss.Domain == TargetDomain.Class;
        target = target.Slice(FirstTarget, Loss.Width);
        if (isNumber)
            TargetCheck.Run(target, Loss, row);
        for (var position = 0; position < Positions; position++)
        {
            var probabilities = prediction.Slice(FirstPrediction + position * Width, Width);
            if (isNumber)
                report.Add(probabilities, int.CreateTruncating(target[position]));
            else
                report.Add(probabilities, target.Slice(position * Width, Width));
        }
    }
}
