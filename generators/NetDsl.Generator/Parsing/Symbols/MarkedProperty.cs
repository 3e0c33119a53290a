using Microsoft.CodeAnalysis;

namespace NetDsl.Generator.Parsing;

/// <summary>A marked property and its attribute, while they are being read.</summary>
internal readonly record struct MarkedProperty(IPropertySymbol Property, AttributeData Attribute)
{
    public string Name => Property.Name;
}
