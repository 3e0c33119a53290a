namespace NetDsl;

/// <summary>The sum of layers of one shape, element by element: <c>y[n] = a[n] + b[n] + …</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AddAttribute : Attribute
{
    /// <summary>The sum of layers of one shape, element by element.</summary>
    /// <param name="sources">At least two layers, each as <c>nameof(Layer)</c>.</param>
    public AddAttribute(params string[] sources) => Sources = sources;

    /// <summary>The names of the layers that are joined.</summary>
    public string[] Sources { get; }
}
