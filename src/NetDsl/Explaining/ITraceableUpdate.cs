namespace NetDsl;

/// <summary>An optimizer's step that was made from the gradients of an explained sample or batch, and that can be replayed.</summary>
public interface ITraceableUpdate
{
    /// <summary>The rule's name and settings: <c>gradient descent, η = 0.1</c>.</summary>
    string Rule { get; }

    /// <summary>The rule: <c>w′ = w − η·∂L/∂w</c>.</summary>
    string Equation { get; }

    /// <summary>The loss of the same sample, or the mean loss of the same batch, with the new weights.</summary>
    double Loss { get; }

    /// <summary>The mean loss of the batch with the old weights; null of one sample, whose explanation has it.</summary>
    double? BatchLoss => null;

    /// <summary>
    /// How this loss changes, computed in double, in which a small change is no difference of two equal numbers; null
    /// where it is not known.
    /// </summary>
    double? Change => null;

    /// <summary>What is remembered of each weight: <c>m</c> and <c>v</c>.</summary>
    IReadOnlyList<string> StateNames => [];

    /// <summary>What is remembered of a weight before the step.</summary>
    /// <param name="parameter">An element of a parameter: <c>Hidden.Weights[3,7]</c>.</param>
    /// <param name="entry">The place in <see cref="StateNames"/>.</param>
    double ReadState(Quantity parameter, int entry) => throw new ArgumentOutOfRangeException(nameof(entry));

    /// <summary>What is remembered of a weight after the step.</summary>
    /// <inheritdoc cref="ReadState" path="/param"/>
    double ReadNewState(Quantity parameter, int entry) => throw new ArgumentOutOfRangeException(nameof(entry));

    /// <summary>Computes again what is remembered of a weight after the step, in the order of operations of the optimizer.</summary>
    /// <param name="parameter">An element of a parameter: <c>Hidden.Weights[3,7]</c>.</param>
    /// <param name="entry">The place in <see cref="StateNames"/>.</param>
    /// <param name="weight">The weight's old value.</param>
    /// <param name="gradient">The derivative of the loss by it.</param>
    Traced ReplayState(Quantity parameter, int entry, Traced weight, Traced gradient) => throw new ArgumentOutOfRangeException(nameof(entry));

    /// <summary>The new value of a weight.</summary>
    /// <param name="parameter">An element of a parameter: <c>Hidden.Weights[3,7]</c>.</param>
    double Read(Quantity parameter);

    /// <summary>The new values of a weight tensor, the last index running fastest.</summary>
    /// <param name="parameter">The tensor of the weights: <c>Hidden.Weights</c>.</param>
    double[] ReadAll(TensorDescription parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return [.. Enumerable.Range(0, parameter.Shape.FlattenedLength).Select(place => Read(parameter.Element(place)))];
    }

    /// <summary>Computes the new value of a weight again, in the order of operations of the optimizer.</summary>
    /// <param name="parameter">An element of a parameter: <c>Hidden.Weights[3,7]</c>.</param>
    /// <param name="weight">Its old value.</param>
    /// <param name="gradient">The derivative of the loss by it.</param>
    Traced Replay(Quantity parameter, Traced weight, Traced gradient);
}
