namespace NetDsl;

public static partial class Equations
{
    /// <summary>
    /// A number in an equation. Numbers of C# are numbers of equations and the other way round, so that functions of
    /// <see cref="MathF"/> and methods marked <see cref="ActivationAttribute"/> take it.
    /// </summary>
    public readonly struct Scalar
    {
        /// <summary>A constant.</summary>
        public static implicit operator Scalar(float value) => throw IsRead();

        /// <summary>A constant.</summary>
        public static implicit operator Scalar(double value) => throw IsRead();

        /// <summary>An index as a number: 0, 1, 2, ….</summary>
        public static implicit operator Scalar(Index index) => throw IsRead();

        /// <summary>The argument of a function of C#.</summary>
        public static implicit operator float(Scalar value) => throw IsRead();

        /// <summary>The argument of a function of C#.</summary>
        public static implicit operator double(Scalar value) => throw IsRead();

        /// <summary>The number itself.</summary>
        public static Scalar operator +(Scalar value) => throw IsRead();

        /// <summary>The negative.</summary>
        public static Scalar operator -(Scalar value) => throw IsRead();

        /// <summary>The sum.</summary>
        public static Scalar operator +(Scalar left, Scalar right) => throw IsRead();

        /// <summary>The difference.</summary>
        public static Scalar operator -(Scalar left, Scalar right) => throw IsRead();

        /// <summary>The product.</summary>
        public static Scalar operator *(Scalar left, Scalar right) => throw IsRead();

        /// <summary>The quotient.</summary>
        public static Scalar operator /(Scalar left, Scalar right) => throw IsRead();

        /// <summary>Whether the first is less.</summary>
        public static bool operator <(Scalar left, Scalar right) => throw IsRead();

        /// <summary>Whether the first is less or equal.</summary>
        public static bool operator <=(Scalar left, Scalar right) => throw IsRead();

        /// <summary>Whether the first is greater.</summary>
        public static bool operator >(Scalar left, Scalar right) => throw IsRead();

        /// <summary>Whether the first is greater or equal.</summary>
        public static bool operator >=(Scalar left, Scalar right) => throw IsRead();

        /// <summary>Whether both are equal.</summary>
        public static bool operator ==(Scalar left, Scalar right) => throw IsRead();

        /// <summary>Whether both differ.</summary>
        public static bool operator !=(Scalar left, Scalar right) => throw IsRead();

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Scalar;

        /// <inheritdoc/>
        public override int GetHashCode() => 0;
    }
}
