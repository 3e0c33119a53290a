namespace NetDsl;

public static partial class Equations
{
    /// <summary>
    /// A tensor in an equation: a layer that is read, weights, or what <c>Each</c> defines. A layer of several axes that is
    /// read with one index is read along one axis, the last one fastest.
    /// </summary>
    public readonly struct Tensor
    {
        /// <summary>An element of a tensor of one axis.</summary>
        public Scalar this[Index first] => throw IsRead();

        /// <summary>An element of a tensor of two axes.</summary>
        public Scalar this[Index first, Index second] => throw IsRead();

        /// <summary>An element of a tensor of three axes.</summary>
        public Scalar this[Index first, Index second, Index third] => throw IsRead();

        /// <summary>An element of a tensor of four axes.</summary>
        public Scalar this[Index first, Index second, Index third, Index fourth] => throw IsRead();

        /// <summary>An element of a tensor of five axes.</summary>
        public Scalar this[Index first, Index second, Index third, Index fourth, Index fifth] => throw IsRead();
    }
}
