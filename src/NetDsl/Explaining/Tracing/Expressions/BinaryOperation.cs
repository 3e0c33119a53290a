namespace NetDsl.Tracing;

/// <summary>What is done with two operands.</summary>
public enum BinaryOperation
{
    /// <summary><c>left + right</c></summary>
    Add,

    /// <summary><c>left − right</c></summary>
    Subtract,

    /// <summary><c>left·right</c></summary>
    Multiply,

    /// <summary><c>left / right</c></summary>
    Divide,
}
