using NetDsl.Specifications;
using Xunit;

namespace NetDsl.Generator.Tests.Specifications;

/// <summary>
/// Every layer and loss of the library is a citizen of its tests: it has a specification, and that is whole. What is missing is said
/// with the file to write it in.
/// </summary>
public sealed class SpecificationTests
{
    // What a sample brings is no layer that computes something.
    private static readonly string[] Unspecified = ["Input"];

    public static TheoryData<string> Layers => [.. LanguageAttributes.OfProperties.Except(Unspecified)];

    public static TheoryData<string> Groups => [.. Specification.All.Select(specification => specification.Group).Distinct()];

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_is_specified(string layer)
    {
        var specification = Specification.All.SingleOrDefault(one => one.Kind == layer);
        Assert.True(
            specification is not null,
            $"[{layer}] has no specification: write tests/NetDsl.Specifications/…/{layer}Specification.cs, a class derived from LayerSpecification or LossSpecification.");
        var file = $"tests/NetDsl.Specifications/{specification.Group}/{layer}Specification.cs";

        Assert.True(specification.Cases.Any(), $"{file}: Cases says nothing. Say what [{layer}] computes, as plain loops over doubles.");
        Assert.True(Draws(specification), $"{file}: Productions says nothing. Say how random networks draw [{layer}], with all of its options.");
        Assert.True(
            specification.Sizes.Any() == specification.WithoutSizes is null,
            $"{file}: Sizes says nothing. Give [{layer}] as real networks have it, or say in WithoutSizes why it has no size, not both.");
        Assert.True(
            specification.Readers.Any() || specification is LossSpecification || specification.WithoutReaders is not null,
            $"{file}: Readers says nothing. Say how [{layer}] reads a layer beside others, or in WithoutReaders why it cannot.");

        string[] others =
        [
            .. specification.Cases.Select(one => one.Attribute),
            .. specification.Sizes.Select(one => one.Layer),
            .. specification.Readers.Select(one => one.Attribute),
        ];
        Assert.All(others, attribute => Assert.True(attribute.Split('(')[0] == layer, $"{file} says [{attribute}], which is another kind."));
    }

    [Fact]
    public void A_specification_is_of_a_layer() =>
        Assert.All(Specification.All, one => Assert.True(
            LanguageAttributes.OfProperties.Contains(one.Kind), $"{one.GetType()} is of [{one.Kind}], which is no attribute of the library."));

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_folder_is_tested(string group) => Assert.True(
        typeof(SpecificationTests).Assembly.GetType($"{typeof(SpecificationTests).Namespace}.{group}Tests") is not null,
        $"Nothing checks the specifications in tests/NetDsl.Specifications/{group}: write tests/NetDsl.Generator.Tests/Specifications/{group}Tests.cs, as PoolingTests.cs is.");

    private static bool Draws(Specification specification) => specification switch
    {
        LayerSpecification layer => layer.Productions.Any(),
        LossSpecification loss => loss.Productions.Any(),
        _ => false,
    };
}
