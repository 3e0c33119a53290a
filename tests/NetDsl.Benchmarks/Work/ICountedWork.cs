namespace NetDsl.Benchmarks;

/// <summary>Benchmarks whose floating-point operations are known.</summary>
public interface ICountedWork
{
    /// <summary>The operations of one run of a benchmark.</summary>
    /// <param name="benchmark">The name of the method.</param>
    /// <param name="batch">The number of samples; 1 where the benchmark has no such parameter.</param>
    long Operations(string benchmark, int batch);
}
