namespace NetDsl;

public static partial class FunctionAccuracy
{
    /// <summary>The float functions, in units of u = 2⁻²⁴; what was measured, over all floats.</summary>
    public static class OfSingle
    {
        /// <summary>u: the largest relative error of one rounding.</summary>
        public const double UnitRoundoff = 1.0 / (1 << 24);

        /// <summary>Exact.</summary>
        public const double Abs = 0;

        /// <summary>Rounded from double.</summary>
        public const double Acos = 1.001;

        /// <summary>Rounded from double.</summary>
        public const double Asin = 1.001;

        /// <summary>Rounded from double.</summary>
        public const double Atan = 1.001;

        /// <summary>Rounded from double.</summary>
        public const double Cbrt = 1.001;

        /// <summary>Exact.</summary>
        public const double Ceiling = 0;

        /// <summary>Measured 2.81.</summary>
        public const double Cos = 3;

        /// <summary>Measured 2.03.</summary>
        public const double Cosh = 2.25;

        /// <summary>Measured 1.24.</summary>
        public const double Erf = 1.5;

        /// <summary>Measured 1.41.</summary>
        public const double Exp = 1.5;

        /// <summary>Exact.</summary>
        public const double Floor = 0;

        /// <summary>Measured 1.42.</summary>
        public const double Log = 1.5;

        /// <summary>Rounded from double.</summary>
        public const double Log2 = 1.001;

        /// <summary>Rounded from double.</summary>
        public const double Log10 = 1.001;

        /// <summary>Exact.</summary>
        public const double Max = 0;

        /// <summary>Exact.</summary>
        public const double Min = 0;

        /// <summary>Rounded from double.</summary>
        public const double Pow = 1.001;

        /// <summary>Exact.</summary>
        public const double Round = 0;

        /// <summary>Measured 2.99.</summary>
        public const double Sigmoid = 3.25;

        /// <summary>Exact.</summary>
        public const double Sign = 0;

        /// <summary>Measured 2.74.</summary>
        public const double Sin = 3;

        /// <summary>Measured 2.38.</summary>
        public const double Sinh = 2.5;

        /// <summary>Measured 2.45.</summary>
        public const double Softplus = 2.75;

        /// <summary>Rounded correctly.</summary>
        public const double Sqrt = 1;

        /// <summary>Measured 2.92.</summary>
        public const double Tan = 3.25;

        /// <summary>Measured 3.11.</summary>
        public const double Tanh = 3.25;

        /// <summary>Exact.</summary>
        public const double Truncate = 0;
    }
}
