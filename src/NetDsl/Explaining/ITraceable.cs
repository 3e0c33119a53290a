namespace NetDsl;

/// <summary>
/// A network that can account for each of its numbers. Generated networks implement it; what it reads is the state that
/// the last forward and backward pass of a batch of one left in memory.
/// </summary>
public interface ITraceable
{
    /// <summary>The layers, shapes and parameters.</summary>
    NetworkDescription Description { get; }

    /// <summary>The tensors whose elements can be asked for, in the order in which they are computed.</summary>
    IReadOnlyList<TensorDescription> Tensors { get; }

    /// <summary>The full name of a number: of a network that speaks of several rows, with the row.</summary>
    /// <param name="quantity">An element of one of <see cref="Tensors"/>.</param>
    Quantity Identify(Quantity quantity) => quantity;

    /// <summary>Computes one element again, in scalar code that has the order of operations of the vector code.</summary>
    /// <param name="quantity">An element of one of <see cref="Tensors"/>.</param>
    /// <returns>The step; for an input or a weight, one that only reads.</returns>
    Step Trace(Quantity quantity);

    /// <summary>What lies in memory for an element; a float is widened, which loses nothing.</summary>
    /// <param name="quantity">An element of one of <see cref="Tensors"/>.</param>
    double Read(Quantity quantity);

    /// <summary>What lies in memory for all elements of a tensor, the last index running fastest.</summary>
    /// <param name="tensor">One of <see cref="Tensors"/>.</param>
    double[] ReadAll(TensorDescription tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return [.. Enumerable.Range(0, tensor.Shape.FlattenedLength).Select(place => Read(Identify(tensor.Element(place))))];
    }
}
