using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using Xunit.Sdk;

namespace NetDsl.Generator.Tests;

/// <summary>Whatever is half typed of a design, generator and analyzers do not throw, and nothing is said of generated files.</summary>
public sealed class HalfTypedFactorialTests
{
    private static readonly string[] Tokens =
        [.. CSharpSyntaxTree.ParseText(FactorialSource.Tricks + FactorialSource.Design).GetRoot().DescendantTokens().Select(token => token.ToFullString())];

    [Theory]
    [InlineData("[Factorial] public partial class Tricks;")]
    [InlineData("[Factorial()] public partial class Tricks;")]
    [InlineData("[Factorial(null)] public partial class Tricks;")]
    [InlineData("[Factorial(null, null)] public partial class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), null)] public partial class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), null, typeof(Thin))] public partial class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), (Type[])null)] public partial class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thinn))] public partial class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), typeof())] public partial class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), typeof(int[]), typeof(List<>))] public partial class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thin), typeof(Thin))] public partial class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), typeof(Plain), typeof(Thin))] public partial class Tricks;")]
    [InlineData("[Factorial(typeof(Tricks), typeof(Tricks))] public partial class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thin), typeof(Wavy))] public partial class Tricks<T>;")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thin), typeof(Wavy))] public partial class ;")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thin), typeof(Wavy))] public partial record Tricks;")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thin), typeof(Wavy))] public partial struct Tricks;")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thin), typeof(Wavy))] file partial class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thin), typeof(Wavy))] public static partial class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thin), typeof(Wavy))] public class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thin), typeof(Wavy)), Network] public partial class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thin), typeof(Wavy)), Block] public partial class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thin), typeof(Wavy)), Factorial(typeof(Plain), typeof(Thin))] public partial class Tricks;")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thin), typeof(Wavy))] public partial class Tricks { public int ThinWavy => 3; }")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thin), typeof(Wavy))] public partial class Tricks { static FactorialDesign IFactorial.Design => null!; }")]
    [InlineData("[Factorial(typeof(Plain), typeof(Thin), typeof(Wavy))] public partial class Tricks : Exception;")]
    [InlineData("public class Outer { [Factorial(typeof(Plain), typeof(Thin), typeof(Wavy))] public partial class Tricks; }")]
    [InlineData("public partial class Outer<T> { [Factorial(typeof(Plain), typeof(Thin), typeof(Wavy))] public partial class Tricks; }")]
    public Task Nothing_is_said_of_generated_files(string design) =>
        Analysis.BuildAsync(TestCompilation.Create(FactorialSource.Usings + FactorialSource.Plain + FactorialSource.Tricks + design));

    [Fact]
    public async Task Nor_where_tokens_are_missing_doubled_or_swapped()
    {
        for (var seed = 0; seed < 24; seed++)
        {
            var random = new Random(seed);
            var tokens = (string[])Tokens.Clone();
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                var (place, other) = (random.Next(tokens.Length), random.Next(tokens.Length));
                tokens[place] = random.Next(3) switch { 0 => "", 1 => tokens[place] + tokens[place], _ => tokens[other] };
            }

            var source = FactorialSource.Usings + FactorialSource.Plain + string.Concat(tokens);
            try
            {
                await Analysis.BuildAsync(TestCompilation.Create(source));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                throw new XunitException($"Seed {seed}: {failure.Message}\n{source}", failure);
            }
        }
    }
}
