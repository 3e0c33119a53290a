using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>Turns a marked property into a <see cref="LayerDeclaration"/>, whatever layer or loss its attribute is.</summary>
internal sealed class LayerParser(
    Precision precision,
    FormulaCollector formulas,
    EquationCollector equations,
    ConstantOrigin constants,
    Findings findings,
    CancellationToken cancellationToken)
{
    /// <summary>The declaration; null where the property is not of the language.</summary>
    public LayerDeclaration? Parse(IPropertySymbol property)
    {
        if (property.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
            is not BasePropertyDeclarationSyntax syntax)
        {
            return null;
        }

        var attributes = Vocabulary.AttributesOf(property).ToArray();
        if (attributes is not [var attribute, ..] || Vocabulary.RoleOf(attribute.AttributeClass) is not { } role)
        {
            CheckUnmarked(property);
            return null;
        }

        if (attributes is [_, var second, ..])
            AddSeveralAttributes(property, attribute, second);
        if (property.Name.Length == 0)
        {
            findings.MarkIncomplete();
            return null;
        }

        var canBeImplemented = PropertyForm.CheckForm(property, syntax, Types.Expected(role, precision), findings);
        PropertyForm.CheckType(property, role, precision, findings);
        constants.Check(property, attribute);
        findings.AddRange(NamedValues.Check(attribute, property.Name, property.Name));
        var arguments = ArgumentReader.Read(attribute, findings);
        if (role != AttributeRole.Loss)
            LayerOptions.Check(new(property, attribute), arguments, findings);
        return new(
            property.Name,
            role,
            Vocabulary.KindOf(attribute.AttributeClass!),
            PropertyForm.Modifiers(syntax),
            Types.QualifiedName(property.Type),
            Documentation.IsAbove(syntax),
            equations.Collect(property, attribute, formulas.Collect(property, attribute, arguments)).ToEquatableArray())
        {
            CanBeImplemented = canBeImplemented,
        };
    }

    private void CheckUnmarked(IPropertySymbol property)
    {
        if (!Types.IsLayerOrLoss(property.Type) || !property.IsPartialDefinition)
            return;
        if (property.GetAttributes().Any(attribute => attribute.AttributeClass?.TypeKind == TypeKind.Error))
            findings.MarkIncomplete();
        else if (property.PartialImplementationPart is not { } implementation || HandWritten.IsGenerated(implementation))
            AddWithoutAttribute(property);
    }

    private void AddWithoutAttribute(IPropertySymbol property)
    {
        findings.MarkIncomplete();
        findings.Add(new(
            Descriptors.LayerWithoutAttribute.Id, property.Name, null, [property.Name, Types.Name(property.Type)])
        {
            Place = Place.Name,
        });
    }

    private void AddSeveralAttributes(IPropertySymbol property, AttributeData first, AttributeData second)
    {
        findings.MarkIncomplete();
        findings.Add(new(
            Descriptors.SeveralAttributes.Id,
            property.Name,
            null,
            [property.Name, Vocabulary.WrittenName(first.AttributeClass!), Vocabulary.WrittenName(second.AttributeClass!)])
        {
            Place = Place.SecondAttribute,
        });
    }
}
