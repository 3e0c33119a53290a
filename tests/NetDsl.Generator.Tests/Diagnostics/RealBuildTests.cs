using Microsoft.CodeAnalysis;
using NetDsl.Generator.Diagnostics;
using Xunit;

namespace NetDsl.Generator.Tests.Diagnostics;

/// <summary>What a person's build says, compiler and analyzers together: what is wrong, at its place, and no more.</summary>
public sealed class RealBuildTests
{
    private const string Input = "[Input(4)] public partial Layer X { get; }";

    [Theory]
    [InlineData("[Network] public partial class N : System.Text.StringBuilderPool { " + Input + " [Dense(3)] public partial Layer Y { get; } }", "NETDSL003")]
    [InlineData("[Network] public partial class N : System.Text.StringBuilderPool { " + Input + " [Dense(0)] public partial Layer Y { get; } }", "NETDSL003", "NETDSL016")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Parameters { get; } }", "NETDSL008")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } public int Capacity; }", "NETDSL008")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } public void ComputeForward(int batch) { } }", "NETDSL008")]
    [InlineData("[Block] public partial class B { [Input] public partial Layer X { get; } [Dense(3)] public partial Layer Y { get; } [MeanSquaredError] public partial Loss E { get; } }", "NETDSL074")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } public required int Size { get; set; } }", "NETDSL002")]
    public async Task One_word_for_one_mistake(string source, params string[] ids)
    {
        var build = await Analysis.BuildAsync(TestCompilation.Create($"{source} namespace System.Text {{ public class StringBuilderPool; }}"));
        Assert.Equal(ids, build.Select(one => one.Id).Where(id => id != "CS9248"));
    }

    /// <summary>
    /// The compiler runs no analyzers in a build whose declarations it finds wrong itself, as of a partial property without another
    /// half. It finds nothing wrong with these, so that their diagnostics are seen.
    /// </summary>
    [Theory]
    [InlineData("[Network] public partial class N { " + Input + " public partial Layer Y { get; } [Dense(3)] public partial Layer Z { get; } }", "NETDSL030")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } public partial Loss E { get; } }", "NETDSL030")]
    [InlineData("[Block] public partial class B { [Input] public partial Layer X { get; } [Dense(3)] public partial Layer Y { get; } internal partial Layer Z { get; } }", "NETDSL030")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; set; } }", "NETDSL004")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; private set; } }", "NETDSL004")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; init; } }", "NETDSL004")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public static partial Layer Y { get; } }", "NETDSL004")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial float Y { get; } }", "NETDSL005")]
    [InlineData("[Network] public partial class N<T> { " + Input + " [Dense(3)] public partial Layer Y { get; } }", "NETDSL002")]
    [InlineData("public partial class G<T, @class> { public partial interface I<U> { [Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } } } }", "NETDSL002")]
    [InlineData("public partial class G<T> where T : struct { [Block] public partial class B { [Input] public partial Layer X { get; } [Dense(3)] public partial Layer Y { get; } } }", "NETDSL002")]
    [InlineData("[Network] public abstract partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } }", "NETDSL002")]
    [InlineData("[Network] public partial record N { " + Input + " [Dense(3)] public partial Layer Y { get; } }", "NETDSL002")]
    [InlineData("[Network] public partial class N(int size) { " + Input + " [Dense(3)] public partial Layer Y { get; } int Size => size; }", "NETDSL002")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } public required int Size { get; set; } }", "NETDSL002")]
    [InlineData("[Network, Block] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } }", "NETDSL002")]
    public async Task The_compiler_does_not_stop_before_the_analyzers(string source, string id)
    {
        var declaration = TestCompilation.Create(source);
        Assert.Equal(id, (await Analysis.BuildAsync(declaration)).Select(one => one.Id).Distinct().Single());
        Assert.Empty(GeneratedCode.Of(declaration).Compilation
            .GetDeclarationDiagnostics(TestContext.Current.CancellationToken)
            .Where(one => one.Severity == DiagnosticSeverity.Error));
    }

    [Fact]
    public async Task A_network_in_a_generic_class_is_told_so() => Assert.Contains(
        await Analysis.BuildAsync(TestCompilation.Create("public partial class G<T> { [Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } } }")),
        one => one.Id == Descriptors.ClassIsOfTheWrongKind.Id);

    [Theory]
    [InlineData("Models.g.cs", "")]
    [InlineData("Models.cs", "// <auto-generated/>\n#nullable enable\n")]
    public async Task A_network_in_a_file_that_a_tool_wrote_is_one_like_any_other(string path, string header)
    {
        var sound = TestCompilation.Create([(path, header + "[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } }")]);
        Assert.Empty(await Analysis.BuildAsync(sound));
        Assert.Contains("ForwardY", GeneratedCode.Of(sound).Text, StringComparison.Ordinal);
        var wrong = TestCompilation.Create([(path, header + "[Network] public partial class N { " + Input + " [Dense(0)] public partial Layer Y { get; } }")]);
        Assert.Equal("NETDSL016", Assert.Single(await Analysis.BuildAsync(wrong)).Id);
    }

    [Fact]
    public async Task A_network_that_another_generator_wrote_is_told_so() => Assert.Contains(
        await Analysis.RunAsync(TestCompilation.Create([("obj/Tool/Tool.Maker/N.g.cs", "[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } }")])),
        one => one.Id == Descriptors.ClassIsOfTheWrongKind.Id);

    [Fact]
    public async Task A_project_for_other_languages_hears_nothing_of_generated_files() =>
        await Analysis.BuildAsync(TestCompilation.Create("[assembly: CLSCompliant(true)] [Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } }"));

    /// <summary>What is switched off is said to whoever uses the network.</summary>
    [Theory]
    [InlineData("[Dense(0)]", "", "NETDSL016: 'Y' has a size that is not positive, units is 0; expected a number from 1 on")]
    [InlineData("[Dense(3, Activation = nameof(Own))]", "[Activation] static float Own(float x) => System.Random.Shared.NextSingle();", "NETDSL023: Formula 'Own': ")]
    [InlineData("[Dense(3, From = \"Z\")]", "", "NETDSL013: From of 'Y' names 'Z', which is not a layer of the network")]
    public void The_exception_of_a_network_with_errors_has_their_texts(string layer, string member, string text)
    {
        var type = CompiledNetwork.Compile($"using NetDsl; [Network] public partial class N {{ {Input} {layer} public partial Layer Y {{ get; }} {member} }}").GetType("N")!;
        var thrown = Assert.ThrowsAny<Exception>(() => Activator.CreateInstance(type, 1, 1));
        for (; thrown.InnerException is not null; thrown = thrown.InnerException)
        {
        }

        Assert.IsType<InvalidOperationException>(thrown);
        Assert.StartsWith("The declaration of N has errors:", thrown.Message, StringComparison.Ordinal);
        Assert.Contains(text, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial Layer Y { get; } public partial Loss [|E|] { get; } }", "'E' is of type Loss but has no attribute that says what it computes: add one, such as [MeanSquaredError], or remove it")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3)] public partial [|Layer|] { get; } }", "'Layer' is a type and no name; expected 'public partial Layer Name { get; }'")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3, From = [|\"\"|])] public partial Layer Y { get; } }", "From of 'Y' names '', which is not a layer of the network")]
    [InlineData("[Network] public partial class N { " + Input + " [Dense(3, Activation = [|\"J\"|])] public partial Layer Y { get; } [Activation] static float I(float x) => x; }", "'Y' names the activation 'J', but no method of that name that can be seen from here is marked [Activation]")]
    [InlineData("[Network(Streaming = true)] public partial class N { [Input(3)] public partial Layer X { get; } [[|Dense(3)|]] public partial Layer Y { get; } }", "'N' cannot stream, since 'Y' cannot: it takes all steps together (the first axis of an input is time, so that 'X' is 3 steps of one number; one step of 3 numbers is [Input(1, 3)]); choose another layer, or leave Streaming out")]
    [InlineData("static class F { [Activation] static float Own(float x) => [|MathF.Round(x, 2)|] + x; }", "Formula 'Own': A call to 'MathF.Round' is not supported: of Round, the overload of 1 is, with real numbers alone")]
    [InlineData("static class F { [Activation] static float Own(float x) => [|MathF.BitIncrement(x)|]; }", "Formula 'Own': A call to 'MathF.BitIncrement' is not supported: the functions that can be differentiated are Abs, …")]
    public async Task Messages_say_what_is_meant(string marked, string message)
    {
        var source = MarkedSource.Parse(marked);
        var found = (await Analysis.RunAsync(TestCompilation.Create(source.Files)))[0];
        source.AssertIs(found.Id, message, found);
    }

    [Fact]
    public async Task An_expression_that_is_no_statement_is_for_the_compiler_to_say() => Assert.Empty(await Analysis.RunAsync(
        TestCompilation.Create("static class F { [Loss] static float Own(float p, float t) { p - t; return (p - t) * (p - t); } }")));
}
