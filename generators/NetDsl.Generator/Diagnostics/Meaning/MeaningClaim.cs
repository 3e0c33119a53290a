using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Diagnostics;

/// <summary>What [Means] claims of a network.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="Unit">The unit, from 0.</param>
/// <param name="Concept">The name of the concept's method.</param>
/// <param name="AtLeast">The least measure that it asks for.</param>
internal sealed record MeaningClaim(string Layer, int Unit, string Concept, double AtLeast)
{
    /// <summary>The unit for people: <c>Hidden[17]</c>.</summary>
    public string Name => FormattableString.Invariant($"{Layer}[{Unit}]");

    /// <summary>The claim of an attribute; null where it is half typed.</summary>
    public static MeaningClaim? Of(AttributeData attribute) => attribute.ConstructorArguments is
        [{ Kind: TypedConstantKind.Primitive, Value: string layer }, { Value: int unit }, { Kind: TypedConstantKind.Primitive, Value: string concept }]
        ? new(layer, unit, concept, LeastOf(attribute))
        : null;

    /// <summary>What a file of measurements says against the claim; null where it supports it.</summary>
    public Problem? Against(MeasuredClaims measured, string network)
    {
        if (measured.Fault is { } fault)
            return NotMeasured(network, fault);
        var found = measured.Claims.FirstOrDefault(claim => (claim.Network, claim.Layer, claim.Unit, claim.Concept) == (network, Layer, Unit, Concept));
        if (found is null)
            return NotMeasured(network, "says nothing of it");
        if (found.Verdict != MeasuredClaim.Shown)
            return NotSupported($"the verdict is {found.Verdict}");
        return found.Value < AtLeast
            ? NotSupported($"{found.Measure} is {Number(found.Value)}, and the claim asks for {Number(AtLeast)} at least")
            : null;
    }

    private static double LeastOf(AttributeData attribute) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == nameof(AtLeast)).Value.Value is double least ? least : 0;

    private Problem NotMeasured(string network, string fault) =>
        new(Descriptors.MeaningIsNotMeasured.Id, null, null, [Name, Concept, network, MeasuredClaims.FileName, fault]);

    private Problem NotSupported(string finding) =>
        new(Descriptors.MeaningIsNotSupported.Id, null, null, [Name, Concept, MeasuredClaims.FileName, finding]);

    private static string Number(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
