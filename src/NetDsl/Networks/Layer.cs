namespace NetDsl;

/// <summary>One step of a network that computes in <see cref="float"/>.</summary>
public sealed class Layer : Layer<float>
{
    /// <summary>Makes the view of a layer; called by generated code.</summary>
    public Layer(Workspace<float> workspace, NetworkDescription network, string name)
        : base(workspace, network, name)
    {
    }

    /// <summary>Makes the view of a layer of a block; called by generated code.</summary>
    public Layer(BlockUse<float> use, string name)
        : base(use, name)
    {
    }

    /// <summary>Makes the view of what an input of a block stands for; called by generated code.</summary>
    public Layer(BlockUse<float> use, int input)
        : base(use, input)
    {
    }
}
