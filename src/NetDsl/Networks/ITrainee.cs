namespace NetDsl;

/// <summary>What a training asks of a generated network besides <see cref="INetwork{TSelf, T}"/>; nothing for users.</summary>
internal interface ITrainee
{
    /// <summary>Where the stream stands from which dropout and noise are drawn.</summary>
    ulong Noise { get; set; }

    /// <summary>The memory of the weights: one object for all networks that share them.</summary>
    object Weights { get; }
}
