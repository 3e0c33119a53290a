using Xunit;

namespace NetDsl.Generator.Tests;

/// <summary>Where a design stands and what its networks' layers are called is no matter: all of it compiles.</summary>
public sealed class FactorialNamesTests
{
    [Theory]
    [InlineData("First", "Math")]
    [InlineData("First", "Vector")]
    [InlineData("First", "Tables")]
    [InlineData("First", "ForwardSecond")]
    [InlineData("Thinned", "field")]
    [InlineData("Thinned", "@event")]
    [InlineData("Thinned", "Dropout")]
    [InlineData("Wavy", "@class")]
    [InlineData("Tricks", "Step")]
    [InlineData("namespace Zoo;", "namespace Zoo.NetDsl.Lab;")]
    [InlineData("public partial class Tricks;", "public partial class Tricks { public int Tables; class Vector; }")]
    public void Of_such_names(string before, string after)
    {
        Assert.Contains(before, FactorialSource.Whole, StringComparison.Ordinal);
        var source = FactorialSource.Whole.Replace(before, after, StringComparison.Ordinal);
        if (after.Contains("NetDsl.Lab", StringComparison.Ordinal))
            source = source.Replace("using NetDsl;\nusing NetDsl.Lab;", "using global::NetDsl;\nusing global::NetDsl.Lab;", StringComparison.Ordinal);
        GeneratedCode.Compiling(source);
    }

    [Fact]
    public void Of_a_combination_that_is_called_like_a_type_of_generated_code() => GeneratedCode.Compiling(FactorialSource.Whole
        .Replace("Thin\n", "Tensor\n", StringComparison.Ordinal)
        .Replace("Wavy\n", "Table\n", StringComparison.Ordinal)
        .Replace("typeof(Thin), typeof(Wavy)", "typeof(Tensor), typeof(Table)", StringComparison.Ordinal));

    [Fact]
    public void In_the_global_namespace() =>
        GeneratedCode.Compiling(FactorialSource.Whole.Replace("namespace Zoo;", "", StringComparison.Ordinal));

    [Fact]
    public void In_another_class() => GeneratedCode.Compiling(
        FactorialSource.Usings + FactorialSource.Plain + FactorialSource.Tricks + $"partial class Outer {{ {FactorialSource.Design} private partial class Inner {{ {FactorialSource.Design} }} }}");

    [Fact]
    public void Of_networks_that_nobody_else_sees() =>
        GeneratedCode.Compiling(FactorialSource.Whole.Replace("public partial class", "internal partial class", StringComparison.Ordinal));

    [Fact]
    public void A_project_without_the_lab_is_untouched()
    {
        var source = FactorialSource.Whole.Replace("using NetDsl.Lab;", "", StringComparison.Ordinal)
            + " class TrickAttribute(string name) : Attribute { public string Name => name; }"
            + " class FactorialAttribute(Type plain, params Type[] tricks) : Attribute { public Type Plain => plain; public Type[] Tricks => tricks; }";
        Assert.DoesNotContain("ThinWavy", GeneratedCode.Compiling(source).Text, StringComparison.Ordinal);
    }
}
