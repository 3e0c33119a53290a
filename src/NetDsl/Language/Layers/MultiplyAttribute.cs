namespace NetDsl;

/// <summary>The product of layers of one shape, element by element: <c>y[n] = a[n]·b[n]·…</c>.</summary>
public sealed class MultiplyAttribute : JoinAttribute
{
    /// <summary>The product of layers of one shape, element by element.</summary>
    /// <param name="sources">At least two layers, each as <c>nameof(Layer)</c>.</param>
    public MultiplyAttribute(params string[] sources)
        : base(sources)
    {
    }
}
