namespace NetDsl;

/// <summary>The values of layers, one after another along the last axis: <c>y = (a, b, …)</c>.</summary>
public sealed class ConcatAttribute : JoinAttribute
{
    /// <summary>The values of layers, one after another along the last axis.</summary>
    /// <param name="sources">At least two layers, each as <c>nameof(Layer)</c>.</param>
    public ConcatAttribute(params string[] sources)
        : base(sources)
    {
    }
}
