using NetDsl.Generator.Diagnostics;
using NetDsl.Generator.Formulas;

namespace NetDsl.Generator.Parsing;

/// <summary>Says that a name of an activation, loss or equation means nothing, and what could have been meant.</summary>
internal static class UnknownName
{
    public static Problem Of(string member, string? argument, string name, FormulaKind kind, FormulaNames names) => new(
        Descriptors.UnknownFormula.Id,
        member,
        argument,
        [member, Noun(kind), name, kind.ToString()])
    {
        Suggestion = Spelling.Nearest(name, names.Known(kind)),
    };

    private static string Noun(FormulaKind kind) => kind switch
    {
        FormulaKind.Activation => "activation",
        FormulaKind.Loss => "loss",
        _ => "equation",
    };
}
