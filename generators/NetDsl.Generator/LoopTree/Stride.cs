namespace NetDsl.Generator.LoopTree;

/// <summary>What an index grows by from one turn of a loop to the next.</summary>
/// <param name="Count">How many numbers or registers.</param>
/// <param name="Width">Of which.</param>
internal readonly record struct Stride(int Count, Width Width = Width.Number)
{
    public static Stride One { get; } = new(1);
}
