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

    /// <summary>The loss of each sample of the last batch, before weighting; of a penalty of weights one number for the batch.</summary>
    public ReadOnlyTensorSpan<T> Values => _workspace.View(Description.Value);

    /// <summary>The targets of the last batch.</summary>
    /// <exception cref="InvalidOperationException">The loss takes none: it is a penalty.</exception>
    public ReadOnlyTensorSpan<T> Targets => _workspace.View(
        Description.Target ?? throw new InvalidOperationException($"{Description.Loss} is a penalty and takes no targets."));
}
