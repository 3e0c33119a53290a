namespace NetDsl;

/// <summary>The values of layers, one after another along the last axis: <c>y = (a, b, …)</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConcatAttribute : Attribute
{
    /// <summary>The values of layers, one after another along the last axis.</summary>
    /// <param name="sources">At least two layers, each as <c>nameof(Layer)</c>.</param>
    public ConcatAttribute(params string[] sources) => Sources = sources;

    /// <summary>The names of the layers that are joined.</summary>
    public string[] Sources { get; }
}
