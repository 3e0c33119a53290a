namespace NetDsl.Generator.Tests;

/// <summary>All productions.</summary>
internal static class Families
{
    public static readonly IReadOnlyList<Production> Productions =
    [
        .. DenseFamily.Productions,
        .. GroupFamily.Productions,
        .. ConvolutionFamily.Productions,
        .. PoolingFamily.Productions,
        .. ShapingFamily.Productions,
        .. NormalisationFamily.Productions,
        .. RecurrenceFamily.Productions,
        .. AttentionFamily.Productions,
        .. JoinFamily.Productions,
        .. RegulariserFamily.Productions,
        .. EquationFamily.Productions,
        .. BlockFamily.Productions,
        .. SharingFamily.Productions,
    ];

    public static Production Find(string name) => Productions.Single(production => production.Name == name);
}
