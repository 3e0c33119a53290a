namespace NetDsl;

/// <summary>The sum of layers of one shape, element by element: <c>y[n] = a[n] + b[n] + …</c>.</summary>
public sealed class AddAttribute : JoinAttribute
{
    /// <summary>The sum of layers of one shape, element by element.</summary>
    /// <param name="sources">At least two layers, each as <c>nameof(Layer)</c>.</param>
    public AddAttribute(params string[] sources)
        : base(sources)
    {
    }
}
