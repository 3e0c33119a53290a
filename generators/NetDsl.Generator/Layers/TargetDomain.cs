namespace NetDsl.Generator.Layers;

/// <summary>Which numbers a loss takes as targets; the members of <c>NetDsl.TargetDomain</c>.</summary>
internal enum TargetDomain
{
    Real,
    Probability,
    Distribution,
    Class,
}
