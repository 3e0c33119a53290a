using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetDsl.Generator.Diagnostics;

namespace NetDsl.Generator.Parsing;

/// <summary>Turns a marked property into a <see cref="LayerDeclaration"/>, whatever layer or loss its attribute is.</summary>
internal sealed class LayerParser(
    INamedTypeSymbol type,
    Precision precision,
    ParsingSession session,
    Findings findings,
    IReadOnlyCollection<string> inherited)
{
    private readonly FormulaCollector _formulas = new(type, session, findings);
    private readonly EquationCollector _equations = new(type, session, findings);
    private readonly ConstantOrigin _constants = new(session.Compilation, findings, session.CancellationToken);
    private readonly ArgumentReader _arguments = new(findings, inherited, session.CancellationToken);

    /// <summary>The declaration; null where the property is not of the language.</summary>
    public LayerDeclaration? Parse(IPropertySymbol property)
    {
        if (property.DeclaringSyntaxReferences.IsEmpty)
            return ParseCompiled(property);
        if (property.DeclaringSyntaxReferences[0].GetSyntax(session.CancellationToken) is not BasePropertyDeclarationSyntax syntax)
            return null;

        var attributes = Vocabulary.AttributesOf(property).ToArray();
        if (attributes is not [var attribute, ..] || Vocabulary.RoleOf(attribute.AttributeClass) is not { } role)
        {
            CheckUnmarked(property);
            return null;
        }

        if (attributes is [_, var second, ..])
            AddSeveralAttributes(property, attribute, second);
        if (property.Name.Length == 0 || (property.GetMethod is null && property.SetMethod is null))
        {
            findings.MarkIncomplete();
            return null;
        }

        PropertyForm.CheckForm(property, syntax, Types.Expected(role, precision), findings);
        PropertyForm.CheckType(property, role, precision, findings);
        _constants.Check(property, attribute);
        findings.AddRange(NamedValues.Check(attribute, property.Name, property.Name));
        return Read(property, attribute, role) with
        {
            Modifiers = PropertyForm.Modifiers(syntax),
            HasDocumentation = Documentation.IsAbove(syntax),
        };
    }

    /// <summary>A layer of a class in another assembly, whose form the compiler of that assembly has checked.</summary>
    private LayerDeclaration? ParseCompiled(IPropertySymbol property) =>
        Vocabulary.AttributesOf(property).FirstOrDefault() is { } attribute && Vocabulary.RoleOf(attribute.AttributeClass) is { } role
            ? Read(property, attribute, role)
            : null;

    private LayerDeclaration Read(IPropertySymbol property, AttributeData attribute, AttributeRole role)
    {
        var arguments = _arguments.Read(attribute);
        if (role != AttributeRole.Loss)
            LayerOptions.Check(new(property, attribute), arguments, findings);
        return new(
            property.Name,
            role,
            Vocabulary.KindOf(attribute.AttributeClass!),
            Types.Modifiers(property.DeclaredAccessibility),
            Types.QualifiedName(property.Type),
            HasDocumentation: false,
            _equations.Collect(property, attribute, _formulas.Collect(property, attribute, arguments)).ToEquatableArray())
        {
            Word = Vocabulary.WordOf(attribute.AttributeClass!),
            Block = role == AttributeRole.Use ? Block(attribute.AttributeClass!) : null,
        };
    }

    private string? Block(INamedTypeSymbol use)
    {
        if (use.TypeArguments is [{ TypeKind: not TypeKind.Error } block])
            return session.Blocks.Add(block, findings);
        findings.MarkIncomplete();
        return null;
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
            Descriptors.LayerWithoutAttribute.Id, property.Name, null, [property.Name, Types.Name(property.Type), Vocabulary.Is(property.Type, "Loss") ? "[MeanSquaredError]" : "[Dense(10)]"])
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
