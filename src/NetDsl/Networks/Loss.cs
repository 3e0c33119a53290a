namespace NetDsl;

/// <summary>A loss of a network that computes in <see cref="float"/>.</summary>
public sealed class Loss : Loss<float>
{
    /// <summary>Makes the view of a loss; called by generated code.</summary>
    public Loss(Workspace<float> workspace, NetworkDescription network, string name)
        : base(workspace, network, name)
    {
    }
}
