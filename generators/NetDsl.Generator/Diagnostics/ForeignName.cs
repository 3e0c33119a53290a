namespace NetDsl.Generator.Diagnostics;

/// <summary>The name that another library has for a layer or loss, and how NetDsl writes it.</summary>
/// <param name="Library">The library: <c>Keras</c>, <c>PyTorch</c>.</param>
/// <param name="Name">Its name there: <c>Conv2d</c>.</param>
/// <param name="Attribute">The attribute, with what it says whatever the other one is given: <c>Conv2D</c>, <c>Activate(Relu)</c>.</param>
/// <param name="Parameters">
/// What its arguments are here, in their order there: an option, <c>Kernel</c>; the parameter of the attribute, <c>filters</c>;
/// or nothing, "", where NetDsl reads it off the source.
/// </param>
internal sealed record ForeignName(string Library, string Name, string Attribute, params string[] Parameters)
{
    /// <summary>How many arguments it takes at least; who gives fewer leaves out those that NetDsl does not need.</summary>
    public int Required { get; init; }

    /// <summary>What the arguments are of which there are so many.</summary>
    public IEnumerable<string> ParametersOf(int arguments) =>
        arguments < Required ? Parameters.SkipWhile(parameter => parameter.Length == 0) : Parameters;
}
