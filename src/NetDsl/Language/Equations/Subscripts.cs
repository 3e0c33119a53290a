namespace NetDsl;

public static partial class Equations
{
    /// <summary>What stands between the brackets, <c>2 * i + u - 1</c>, and conditions on indices, <c>j &lt;= i</c>.</summary>
    extension(Index)
    {
        /// <summary>The sum of two subscripts.</summary>
        public static Index operator +(Index left, Index right) => throw IsRead();

        /// <summary>The difference of two subscripts.</summary>
        public static Index operator -(Index left, Index right) => throw IsRead();

        /// <summary>A multiple of a subscript.</summary>
        public static Index operator *(int factor, Index index) => throw IsRead();

        /// <summary>A multiple of a subscript.</summary>
        public static Index operator *(Index index, int factor) => throw IsRead();

        /// <summary>Whether the first is less.</summary>
        public static bool operator <(Index left, Index right) => throw IsRead();

        /// <summary>Whether the first is less or equal.</summary>
        public static bool operator <=(Index left, Index right) => throw IsRead();

        /// <summary>Whether the first is greater.</summary>
        public static bool operator >(Index left, Index right) => throw IsRead();

        /// <summary>Whether the first is greater or equal.</summary>
        public static bool operator >=(Index left, Index right) => throw IsRead();

        /// <summary>Whether both are equal.</summary>
        public static bool operator ==(Index left, Index right) => throw IsRead();

        /// <summary>Whether both differ.</summary>
        public static bool operator !=(Index left, Index right) => throw IsRead();
    }
}
