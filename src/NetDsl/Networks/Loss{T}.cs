using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl;

/// <summary>What training makes small: a view of the losses of the last batch.</summary>
/// <typeparam name="T">The number type.</typeparam>
public class Loss<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Workspace<T> _workspace;

    /// <summary>Makes the view of a loss; called by generated code.</summary>
    public Loss(Workspace<T> workspace, NetworkDescription network, string name)
    {
        ArgumentNullException.ThrowIfNull(network);
        _workspace = workspace;
        Description = network.Targets.First(target => target.Loss == name);
    }

    /// <summary>The loss's name, weight, and which targets it takes.</summary>
    public TargetDescription Description { get; }

    /// <summary>
    /// The loss of each sample of the last batch, before weighting: the mean over its elements or positions. Of a loss that leaves
    /// positions out, the sum over those that count, of which there are <see cref="Counts"/>; the loss of the batch is the sum of
    /// both over all samples, divided. Of a penalty of weights one number for the batch.
    /// </summary>
    public ReadOnlyTensorSpan<T> Values => _workspace.View(Description.Counting?.Sums ?? Description.Value);

    /// <summary>How much of each sample of the last batch counts in the mean: how many positions have a class.</summary>
    /// <exception cref="InvalidOperationException">All of each sample counts, as the loss leaves nothing out.</exception>
    public ReadOnlyTensorSpan<T> Counts => _workspace.View(
        Description.Counting?.Counts ?? throw new InvalidOperationException($"{Description.Loss} leaves nothing out, so it counts nothing."));

    /// <summary>The targets of the last batch.</summary>
    /// <exception cref="InvalidOperationException">The loss takes none: it is a penalty.</exception>
    public ReadOnlyTensorSpan<T> Targets => _workspace.View(
        Description.Target ?? throw new InvalidOperationException($"{Description.Loss} is a penalty and takes no targets."));

    /// <summary>The loss by its name, with what it takes: <c>Error: targets 3 (distribution), weight 1</c>.</summary>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"{Description.Loss}: {(Description.Target is { } target ? $"targets {target.Shape} ({Description.Domain})" : "a penalty without targets")}, weight {Description.Weight}");
}
