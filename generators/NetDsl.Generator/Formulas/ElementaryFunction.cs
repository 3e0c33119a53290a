namespace NetDsl.Generator.Formulas;

/// <summary>
/// A function that is not spelled with operators. Its name is that of the method in <c>System.MathF</c>, and of the one
/// in <c>NetDsl.VectorMath</c> that generated code calls; Erf, Sigmoid and Softplus are in the latter alone.
/// </summary>
internal enum ElementaryFunction
{
    Abs,
    Acos,
    Asin,
    Atan,
    Cbrt,
    Ceiling,
    Cos,
    Cosh,
    Erf,
    Exp,
    Floor,
    Log,
    Log2,
    Log10,
    Max,
    Min,
    Pow,
    Round,
    Sigmoid,
    Sign,
    Sin,
    Sinh,
    Softplus,
    Sqrt,
    Tan,
    Tanh,
    Truncate,
}
