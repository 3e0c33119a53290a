using System.ComponentModel;

namespace NetDsl;

/// <summary>
/// Carries the formula of a marked method into the metadata of its assembly, where the generator finds it when the
/// method is used in another project. Written by the generator.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormulaAttribute(string method, string formula) : Attribute
{
    /// <summary>The method's full name: <c>NetDsl.Activations.Functions.Relu</c>.</summary>
    public string Method { get; } = method;

    /// <summary>The formula in the notation of the generator.</summary>
    public string Formula { get; } = formula;
}
