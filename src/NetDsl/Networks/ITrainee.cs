namespace NetDsl;

/// <summary>What a training asks of a generated network besides <see cref="INetwork{TSelf, T}"/>; nothing for users.</summary>
internal interface ITrainee
{
    /// <summary>Where the stream stands from which dropout and noise are drawn.</summary>
    ulong Noise { get; set; }

    /// <summary>The memory of the weights: one object for all networks that share them.</summary>
    object Weights { get; }

    /// <summary>Whether gradients were computed since it was made.</summary>
    bool HasGradients { get; }

    /// <summary>Keeps other threads out until <see cref="Release"/>.</summary>
    /// <exception cref="InvalidOperationException">Another thread is in a call.</exception>
    void Occupy();

    /// <summary>Lets other threads in again.</summary>
    void Release();

    /// <summary>Throws where another thread is in a call, or trains.</summary>
    /// <exception cref="InvalidOperationException">It does.</exception>
    void RequireTurn();

    /// <summary>Whether all numbers of a tensor of values are 0.</summary>
    /// <param name="slot">Where the tensor lies.</param>
    /// <param name="rows">How many rows of the workspace are looked at, from the first on.</param>
    bool IsZero(TensorSlot slot, int rows);
}
