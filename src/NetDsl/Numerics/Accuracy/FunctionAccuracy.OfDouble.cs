namespace NetDsl;

public static partial class FunctionAccuracy
{
    /// <summary>The double functions, in units of u = 2⁻⁵³.</summary>
    public static class OfDouble
    {
        /// <summary>u: the largest relative error of one rounding.</summary>
        public const double UnitRoundoff = 1.0 / (1L << 53);

        /// <summary>Exact.</summary>
        public const double Abs = 0;

        /// <summary>Trusted of the C libraries behind .NET.</summary>
        public const double Acos = 4;

        /// <summary>Trusted of the C libraries behind .NET.</summary>
        public const double Asin = 4;

        /// <summary>Trusted of the C libraries behind .NET.</summary>
        public const double Atan = 4;

        /// <summary>As the C libraries document it.</summary>
        public const double Cbrt = 8;

        /// <summary>Exact.</summary>
        public const double Ceiling = 0;

        /// <summary>Trusted of the C libraries behind .NET.</summary>
        public const double Cos = 4;

        /// <summary>Trusted of the C libraries behind .NET.</summary>
        public const double Cosh = 4;

        /// <summary>NetDsl's own; measured 2.9.</summary>
        public const double Erf = 4;

        /// <summary>Trusted of the C libraries behind .NET.</summary>
        public const double Exp = 4;

        /// <summary>Exact.</summary>
        public const double Floor = 0;

        /// <summary>Trusted of the C libraries behind .NET.</summary>
        public const double Log = 4;

        /// <summary>Trusted of the C libraries behind .NET.</summary>
        public const double Log2 = 4;

        /// <summary>Trusted of the C libraries behind .NET.</summary>
        public const double Log10 = 4;

        /// <summary>Exact.</summary>
        public const double Max = 0;

        /// <summary>Exact.</summary>
        public const double Min = 0;

        /// <summary>Trusted of the C libraries behind .NET.</summary>
        public const double Pow = 4;

        /// <summary>Exact.</summary>
        public const double Round = 0;

        /// <summary>NetDsl's own; measured 2.8.</summary>
        public const double Sigmoid = 4;

        /// <summary>Exact.</summary>
        public const double Sign = 0;

        /// <summary>Trusted of the C libraries behind .NET.</summary>
        public const double Sin = 4;

        /// <summary>Trusted of the C libraries behind .NET.</summary>
        public const double Sinh = 4;

        /// <summary>NetDsl's own; measured 2.8.</summary>
        public const double Softplus = 4;

        /// <summary>Rounded correctly.</summary>
        public const double Sqrt = 1;

        /// <summary>Trusted of the C libraries behind .NET.</summary>
        public const double Tan = 4;

        /// <summary>Trusted of the C libraries behind .NET.</summary>
        public const double Tanh = 4;

        /// <summary>Exact.</summary>
        public const double Truncate = 0;
    }
}
