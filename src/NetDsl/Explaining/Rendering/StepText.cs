namespace NetDsl.Rendering;

/// <summary>A step on its own, as text.</summary>
internal static class StepText
{
    public static string Of(Step step) =>
        string.Join('\n', TextDocumentWriter.EquationLines(StepComposer.Equation(step, new ExplanationFormat(), note: null)));
}
