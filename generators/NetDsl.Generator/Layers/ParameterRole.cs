namespace NetDsl.Generator.Layers;

/// <summary>What a parameter is in the equations of its layer; the members of <c>NetDsl.ParameterRole</c>.</summary>
internal enum ParameterRole
{
    Weight,
    Bias,
    Scale,
    Activation,
    Statistic,
}
