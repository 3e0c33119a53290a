namespace NetDsl;

/// <summary>The product of layers of one shape, element by element: <c>y[n] = a[n]·b[n]·…</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MultiplyAttribute : Attribute
{
    /// <summary>The product of layers of one shape, element by element.</summary>
    /// <param name="sources">At least two layers, each as <c>nameof(Layer)</c>.</param>
    public MultiplyAttribute(params string[] sources) => Sources = sources;

    /// <summary>The names of the layers that are joined.</summary>
    public string[] Sources { get; }
}
