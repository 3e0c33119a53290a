namespace NetDsl.Lab;

/// <summary>
/// Names the trick that a variation plays on a network: <c>[Network(Like = typeof(Plain)), Trick("dropout")]</c>. What the class
/// declares beside that of the other network is the trick; all else is the same.
/// </summary>
/// <param name="name">What reports and command lines call the trick.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TrickAttribute(string name) : Attribute
{
    /// <summary>What reports and command lines call the trick.</summary>
    public string Name { get; } = name;
}
