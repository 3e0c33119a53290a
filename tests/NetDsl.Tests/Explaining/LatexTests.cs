using System.ComponentModel;
using System.Diagnostics;
using NetDsl.Tests.Explaining.Networks;
using Xunit;

namespace NetDsl.Tests.Explaining;

/// <summary>Explanations as LaTeX.</summary>
public sealed class LatexTests
{
    private static readonly ExplanationFormat Brief = new() { Verification = new() { ElementsPerTensor = 2 } };

    public static TheoryData<string> Networks => ["strokes", "melody", "sentence", "verse", "lines", "thinned", "xor", "awkward"];

    [Theory]
    [MemberData(nameof(Networks))]
    public void An_engine_finds_nothing_to_stop_at(string network)
    {
        var why = ExplainedNetworks.Of(network);
        LatexSource.Check(why.ToLatex(Brief));
        foreach (var tensor in why.Tensors.Where(tensor => tensor.Shape.FlattenedLength > 0))
            LatexSource.Check(why[tensor.Element(tensor.Shape.FlattenedLength / 2)].ToLatex());
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void An_engine_typesets_it(string network)
    {
        var folder = Directory.CreateTempSubdirectory("netdsl-latex");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "why.tex"), ExplainedNetworks.Of(network).ToLatex(Brief));
            using var engine = Start(folder.FullName);
            Assert.SkipWhen(engine is null, "There is no pdflatex on this machine.");
            var log = engine.StandardOutput.ReadToEnd();
            engine.WaitForExit();
            Assert.True(engine.ExitCode == 0, log);
            Assert.DoesNotContain("Missing character", log, StringComparison.Ordinal);
            Assert.DoesNotContain("Overfull", log, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_number_is_an_aligned_equation() => Assert.Equal(
        """
        \begin{align*}
        {\text{Output}_{0}} &= \sum_{k} {\text{Hidden}_{k}} \cdot {\text{Output.Weights}_{k,0}} + {\text{Output.Bias}_{0}} \\
        &= 2 \cdot 1 - 1 \cdot 1.75 + 0 \\
        &= 0.25 \\
        &\qquad\text{\footnotesize replayed: same 32 bits \(\checkmark\)} \\
        &\qquad\text{\footnotesize in double: 0.25 (bound 4.5e\(-\)7)}
        \end{align*}

        """,
        ExplainedNetworks.Of("xor").Ask("Output[0]").ToLatex());

    [Theory]
    [InlineData("∂L/∂Hidden.z[3,i]·x²", @"\frac{\partial L}{\partial {\text{Hidden.z}_{3,i}}} \cdot x^{2}")]
    [InlineData("m′ / (√(v·c₂) + 1.5e−7)", @"{\text{m}'} / (\sqrt{v \cdot {c_{2}}} + 1.5 \cdot 10^{-7})")]
    [InlineData("√(1000·(0.9·a + 0.1·(−b)·(−b))) + 1", @"\sqrt{1000 \cdot (0.9 \cdot a + 0.1 \cdot ( - b) \cdot ( - b))} + 1")]
    [InlineData("maxᵤᵥ Edges[2+u,v,2]", @"\max_{u,v} {\text{Edges}_{2 + u,v,2}}")]
    [InlineData("Σ_d q[5,4+d]", @"\sum_{d} {q_{5,4 + d}}")]
    [InlineData("0.5^(−2) if a ≤ −∞ else my_name[0]", @"0.5^{ - 2}\text{ if }a \le  -  \infty \text{ else }{\text{my\_name}_{0}}")]
    [InlineData("1,234 more (1e16)", @"1234\text{ more }(1 \cdot 10^{16})")]
    public void Formulas_read_as_they_are_printed(string printed, string latex) =>
        Assert.Equal(latex, Rendered(printed));

    /// <summary>The only side of the equation of a number whose formula is a text.</summary>
    private static string Rendered(string formula) =>
        new Step(new Quantity("y"), formula, 1, Traced.Read(new Quantity("x"), 1, Precision.Single)).ToLatex().Split("&= ")[1].Split(" \\\\")[0];

    /// <summary>The engine; null where there is none.</summary>
    private static Process? Start(string folder)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("pdflatex", "-interaction=nonstopmode -halt-on-error why.tex")
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
            });
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
