using System.Numerics;
using System.Numerics.Tensors;

namespace NetDsl;

/// <summary>One step of a network: a view of what it computed last, and of its weights.</summary>
/// <typeparam name="T">The number type.</typeparam>
public class Layer<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Makes the view of a layer; called by generated code.</summary>
    public Layer(Workspace<T> workspace, NetworkDescription network, string name)
    {
        ArgumentNullException.ThrowIfNull(network);
        Workspace = workspace;
        Network = network;
        Description = network.Layers.First(layer => layer.Name == name);
    }

    /// <summary>Makes the view of a layer of a block; called by generated code.</summary>
    public Layer(BlockUse<T> use, string name)
        : this(Require.NotNull(use, nameof(use)).Workspace, use.Network, use.Layer(name))
    {
    }

    /// <summary>Makes the view of what an input of a block stands for; called by generated code.</summary>
    public Layer(BlockUse<T> use, int input)
        : this(Require.NotNull(use, nameof(use)).Workspace, use.Network, use.Input(input))
    {
    }

    internal Workspace<T> Workspace { get; }

    internal NetworkDescription Network { get; }

    /// <summary>The layer's name, equations and shape.</summary>
    public LayerDescription Description { get; }

    /// <summary>What the layer computed for the last batch: samples × the layer's shape.</summary>
    public ReadOnlyTensorSpan<T> Output => Workspace.View(Description.Output);

    /// <summary>
    /// The place of the output for the sample of a row, to change it there: then <see cref="Network{TSelf, T}.ForwardFrom(Layer{T}, int)"/>
    /// computes what follows from it.
    /// </summary>
    /// <remarks>The last axis varies fastest. What is written is not checked; the span is good until the network makes room for more rows.</remarks>
    /// <param name="row">From 0 to below the number of rows of the last pass.</param>
    /// <exception cref="ArgumentOutOfRangeException">The last pass computed no such row.</exception>
    /// <exception cref="NotSupportedException">The layer is an input: a sample is changed where it is loaded.</exception>
    public Span<T> OutputRow(int row)
    {
        RequireComputed(row);
        if (Network.Inputs.Any(input => input.Offset == Description.Output.Offset))
            throw new NotSupportedException($"{Description.Name} is an input of {Network.Name}: change the sample, and load it.");
        return Workspace.Row(Description.Output, row);
    }

    /// <summary>
    /// The place of a value within the layer for the sample of a row, to change it there: then
    /// <see cref="Network{TSelf, T}.ForwardFrom(Layer{T}, string, int)"/> computes what follows from it.
    /// </summary>
    /// <inheritdoc cref="OutputRow(int)" path="/remarks"/>
    /// <param name="value">Its name among <see cref="LayerDescription.Changeable"/>: <c>z</c>.</param>
    /// <param name="row">From 0 to below the number of rows of the last pass.</param>
    /// <exception cref="ArgumentException">The layer has no such value that can be changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The last pass computed no such row.</exception>
    public Span<T> ValueRow(string value, int row)
    {
        RequireComputed(row);
        return Workspace.Row(ChangeableNamed(value).Slot, row);
    }

    /// <summary>The derivative of the mean loss of the last batch for each output: samples × the layer's shape.</summary>
    /// <remarks>
    /// Of an input, and of what lies below the first layer that is trained, it is computed where
    /// <see cref="INetwork{TSelf, T}.InputGradients"/> asks for it.
    /// </remarks>
    /// <exception cref="InvalidOperationException">
    /// It was not computed: the last pass was none of training, it was not asked for, or there is none.
    /// </exception>
    public ReadOnlyTensorSpan<T> OutputGradient
    {
        get
        {
            if (Missing() is { } reason)
                throw new InvalidOperationException($"There is no derivative of the loss for {Description.Name} of {Network.Name}: {reason}.");
            return Workspace.View(Description.Output with { Space = TensorSpace.Adjoints });
        }
    }

    /// <summary>The weights, of the shape of the layer's <c>Weights</c>: inputs × outputs for a dense layer.</summary>
    /// <exception cref="InvalidOperationException">The layer has none.</exception>
    public TensorSpan<T> Weights => Parameter("Weights");

    /// <summary>The biases.</summary>
    /// <exception cref="InvalidOperationException">The layer has none.</exception>
    public TensorSpan<T> Bias => Parameter("Bias");

    /// <summary>A weight tensor by its name: <c>Weights</c>.</summary>
    /// <exception cref="InvalidOperationException">The layer has none of that name.</exception>
    public TensorSpan<T> Parameter(string name) => Workspace.View(Slot(name, TensorSpace.Parameters));

    /// <summary>The derivative of the mean loss of the last batch for each weight of a tensor.</summary>
    /// <exception cref="InvalidOperationException">
    /// The layer has none of that name, training leaves it alone, or there was no <see cref="INetwork{TSelf, T}.Backpropagate(int)"/> yet.
    /// </exception>
    public ReadOnlyTensorSpan<T> Gradient(string name) => Workspace.View(Slot(name, TensorSpace.Gradients));

    /// <summary>The name, kind and shape: <c>Hidden: Dense 128</c>.</summary>
    public override string ToString() => $"{Description.Name}: {Description.Kind} {Description.Shape}";

    /// <summary>A value within the layer by its name.</summary>
    /// <exception cref="ArgumentException">There is none that can be changed.</exception>
    internal ChangeableValue ChangeableNamed(string name) => Description.Changeable.FirstOrDefault(value => value.Name == name)
        ?? throw new ArgumentException(
            Description.Changeable.Count == 0
                ? $"{Description.Name} ({Description.Kind}) of {Network.Name} has no values within it that can be changed, found {name}; change its output."
                : $"{Description.Name} ({Description.Kind}) of {Network.Name} has no {name} that can be changed, but "
                    + $"{string.Join(", ", Description.Changeable.Select(value => value.Name))}.",
            nameof(name));

    private void RequireComputed(int row)
    {
        if ((uint)row >= (uint)Workspace.Batch)
            throw new ArgumentOutOfRangeException(nameof(row), row, $"The last pass of {Network.Name} computed rows 0 to {Workspace.Batch - 1}.");
    }

    /// <summary>Why there is no derivative for the output to be read; null where there is one.</summary>
    private string? Missing() => (Description.Derivative, Workspace.Derivatives) switch
    {
        (OutputDerivative.OfIndex, _) => "it is read as an index or compared, which has none",
        (OutputDerivative.WithoutLoss, _) => "no loss depends on it",
        (_, Derivatives.None) => "the last pass computed no gradients; call Backpropagate before, with nothing between",
        (OutputDerivative.OnRequest, not Derivatives.OfInputs) =>
            "training does not need it, so it was not computed; set InputGradients of the network before Backpropagate",
        _ => null,
    };

    private TensorSlot Slot(string name, TensorSpace space)
    {
        var shared = Description.Shared.FirstOrDefault(shared => shared.Name == name);
        var full = shared?.Parameter ?? $"{Description.Name}.{name}";
        var parameter = Network.Parameters.FirstOrDefault(parameter => parameter.Name == full)
            ?? throw new InvalidOperationException(
                $"The layer {Description.Name} ({Description.Kind}) of {Network.Name} has no parameters named {name}.");
        if (space == TensorSpace.Gradients && !Workspace.HasGradients)
            throw new InvalidOperationException($"The gradient of {full} was not computed yet: call Backpropagate before.");
        if (space == TensorSpace.Gradients && !parameter.IsTrainable)
            throw new InvalidOperationException($"{full} has no gradient: training leaves it alone.");
        return shared is { IsTransposed: true }
            ? new TensorSlot(space, parameter.Offset, 0, [.. parameter.Shape.Reverse()], [.. parameter.Strides.Reverse()])
            : new TensorSlot(space, parameter.Offset, 0, parameter.Shape, parameter.Strides);
    }
}
