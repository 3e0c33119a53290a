namespace NetDsl.Rendering;

/// <summary>A step on its own.</summary>
internal static class StepText
{
    /// <summary>The step as text.</summary>
    public static string Of(Step step) => string.Join('\n', TextDocumentWriter.EquationLines(Equation(step)));

    /// <summary>The step as LaTeX.</summary>
    public static string Latex(Step step) => LatexDocumentWriter.Write(Equation(step));

    private static Equation Equation(Step step) => StepComposer.Equation(step, new ExplanationFormat(), note: null);
}
