namespace NetDsl;

/// <summary>Marks a partial property as a step of a network that reads several layers.</summary>
[AttributeUsage(AttributeTargets.Property)]
public abstract class JoinAttribute : Attribute
{
    /// <summary>Joins layers.</summary>
    /// <param name="sources">At least two layers, each as <c>nameof(Layer)</c>.</param>
    private protected JoinAttribute(string[] sources) => Sources = sources;

    /// <summary>The names of the layers that are joined.</summary>
    public string[] Sources { get; }
}
