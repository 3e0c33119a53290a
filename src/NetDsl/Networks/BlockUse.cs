using System.ComponentModel;
using System.Numerics;

namespace NetDsl;

/// <summary>One repetition of a block in a network: where the view of the block finds its layers. For generated code.</summary>
/// <typeparam name="T">The number type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BlockUse<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Layer<T> _use;
    private readonly int _repetition;

    private BlockUse(Layer<T> use, int repetition) => (_use, _repetition) = (use, repetition);

    internal Workspace<T> Workspace => _use.Workspace;

    internal NetworkDescription Network => _use.Network;

    /// <summary>Finds a repetition.</summary>
    /// <param name="use">The layer that uses the block.</param>
    /// <param name="block">The name of the block.</param>
    /// <param name="repetition">The repetition, from 0.</param>
    /// <exception cref="ArgumentException">The layer uses another block or none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The block is not repeated so often.</exception>
    public static BlockUse<T> Of(Layer<T> use, string block, int repetition)
    {
        ArgumentNullException.ThrowIfNull(use);
        var description = use.Description;
        if (description.Repetitions == 0 || description.Kind != block)
            throw new ArgumentException($"{description.Name} is no use of {block}, it is {description.Kind} {description.Shape}.", nameof(use));
        if ((uint)repetition >= (uint)description.Repetitions)
        {
            throw new ArgumentOutOfRangeException(
                nameof(repetition), repetition, $"The repetitions of {description.Name} are 0 to {description.Repetitions - 1}.");
        }

        return new(use, repetition);
    }

    /// <summary>The name in the network of a layer of the block: <c>Body2.Conv</c> of <c>Conv</c>.</summary>
    internal string Layer(string name) => $"{Prefix(_repetition)}{name}";

    /// <summary>The name in the network of the layer that an input of the block stands for.</summary>
    internal string Input(int input) => _repetition == 0 || input > 0
        ? _use.Description.Sources[input]
        : Network.Layers.Last(layer => layer.Name.StartsWith(Prefix(_repetition - 1), StringComparison.Ordinal)).Name;

    private string Prefix(int repetition) =>
        _use.Description.Repetitions == 1 ? $"{_use.Description.Name}." : $"{_use.Description.Name}{repetition + 1}.";
}
