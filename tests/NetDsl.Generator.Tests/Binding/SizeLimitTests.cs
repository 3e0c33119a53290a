using Xunit;

namespace NetDsl.Generator.Tests.Binding;

public sealed class SizeLimitTests
{
    [Fact]
    public void The_limit_is_what_an_arena_can_allocate() =>
        Assert.Equal(ArenaLength.Maximum, Array.MaxLength - 2 * 64 / sizeof(float));

    [Theory]
    [InlineData("Input(int.MaxValue)", "Dense(int.MaxValue, Activation = Relu)", "Concat(nameof(A), nameof(B), nameof(A))")]
    [InlineData("Input(2147483559)", "Dense(1)", "Concat(nameof(B), nameof(B))")]
    [InlineData("Input(1)", "Dense(1000000000, Activation = Gelu)", "Add(nameof(B), nameof(B))")]
    [InlineData("Input(46340, 46340)", "Dropout(0.5)", "Multiply(nameof(A), nameof(B), nameof(B))")]
    public void Enormous_sizes_cost_neither_memory_nor_time(params string[] layers)
    {
        var compilation = TestCompilation.Create($$"""
            [Network]
            public partial class Classifier
            {
                [{{layers[0]}}] public partial Layer A { get; }
                [{{layers[1]}}] public partial Layer B { get; }
                [{{layers[2]}}] public partial Layer C { get; }
                [MeanSquaredError] public partial Loss Error { get; }
            }
            """);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var generated = GeneratedCode.Of(compilation);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
        Assert.Empty(generated.Complaints);
    }
}
