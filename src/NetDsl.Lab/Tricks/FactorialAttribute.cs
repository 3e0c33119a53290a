namespace NetDsl.Lab;

/// <summary>
/// Marks an empty partial class as the full factorial design of some tricks on a network: the generator writes the networks of all
/// combinations, and makes the class an <see cref="IFactorial"/>.
/// </summary>
/// <param name="plain">The network without any trick.</param>
/// <param name="tricks">Variations of it (<see cref="NetworkAttribute.Like"/>), each marked with <see cref="TrickAttribute"/>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FactorialAttribute(Type plain, params Type[] tricks) : Attribute
{
    /// <summary>The network without any trick.</summary>
    public Type Plain { get; } = plain;

    /// <summary>The variations, one for each trick.</summary>
    public IReadOnlyList<Type> Tricks { get; } = tricks;
}
