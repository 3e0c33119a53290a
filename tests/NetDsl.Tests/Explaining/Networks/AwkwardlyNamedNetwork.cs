namespace NetDsl.Tests.Explaining.Networks;

/// <summary>A network whose own name and equations hold what means something to a renderer.</summary>
internal sealed class AwkwardlyNamedNetwork(ITraceable network, string name) : ITraceable
{
    public NetworkDescription Description { get; } = network.Description with { Name = name };

    public IReadOnlyList<TensorDescription> Tensors { get; } =
        [.. network.Tensors.Select(tensor => tensor with { Equation = name })];

    public Step Trace(Quantity quantity)
    {
        var step = network.Trace(quantity);
        return new Step(step.Subject, name, step.Stored, step.Replay);
    }

    public double Read(Quantity quantity) => network.Read(quantity);
}
