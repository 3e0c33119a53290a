namespace NetDsl.Taping;

/// <summary>What an entry of a <see cref="Tape"/> does with its operands.</summary>
internal enum TapeOperation : byte
{
    /// <summary>Reads an element: A is the place of its tensor in <see cref="Tape.Tensors"/>, B how far it lies from the tensor's origin.</summary>
    Read,

    /// <summary>A number that stands in the formula: A is its place in <see cref="Tape.Constants"/>.</summary>
    Constant,

    /// <summary>A + B.</summary>
    Add,

    /// <summary>A − B.</summary>
    Subtract,

    /// <summary>A · B.</summary>
    Multiply,

    /// <summary>A / B.</summary>
    Divide,

    /// <summary>−A.</summary>
    Negate,

    /// <summary>A · B + C, rounded once.</summary>
    FusedMultiplyAdd,

    /// <summary>The larger of A and B.</summary>
    Larger,

    /// <summary>The smaller of A and B.</summary>
    Smaller,

    /// <summary>Aᴮ.</summary>
    Power,

    /// <summary>A function of A: B is its place in <see cref="Tape.Functions"/>.</summary>
    Apply,

    /// <summary>B where the condition A holds, else C.</summary>
    Select,

    /// <summary>A sum: of B terms of <see cref="Tape.Terms"/> from A on, and of what it starts with, C; −1 for nothing.</summary>
    Sum,

    /// <summary>The largest of B terms of <see cref="Tape.Terms"/> from A on.</summary>
    Largest,

    /// <summary>1 where A &lt; B, else 0.</summary>
    Less,

    /// <summary>1 where A ≤ B, else 0.</summary>
    AtMost,

    /// <summary>1 where A = B, else 0.</summary>
    Equal,

    /// <summary>1 where A ≠ B, else 0.</summary>
    NotEqual,

    /// <summary>1 where the conditions A and B hold, else 0.</summary>
    And,

    /// <summary>1 where the condition A or B holds, else 0.</summary>
    Or,

    /// <summary>1 where the condition A does not hold, else 0.</summary>
    Not,
}
