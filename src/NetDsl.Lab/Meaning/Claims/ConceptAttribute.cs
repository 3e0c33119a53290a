namespace NetDsl.Lab;

/// <summary>
/// Marks a static method as a concept: a predicate that is written before anybody looks at activations, and of which it is then measured
/// whether a unit follows it.
/// </summary>
/// <remarks>
/// It takes the label of a sample (<see cref="int"/>), the sample (<c>ReadOnlySpan&lt;float&gt;</c>), both in this order, or a
/// <see cref="TextPosition"/>, and returns a <see cref="bool"/>.
/// </remarks>
/// <example>
/// <code>[Concept] static bool ClosedLoop(int digit) => digit is 0 or 6 or 8 or 9;</code>
/// </example>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ConceptAttribute : Attribute
{
    /// <summary>What reports call it; by default the method's name in words: <c>closed loop</c>.</summary>
    public string? Name { get; set; }
}
