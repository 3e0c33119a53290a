using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Emission.Kernels;

/// <summary>A sum over the samples, one element at a time: for gradients that nothing else computes.</summary>
internal static class SampleScalarWriter
{
    public static void Write(KernelWriter kernel, Equation equation) => ScalarLoopWriter.Write(kernel, equation);
}
