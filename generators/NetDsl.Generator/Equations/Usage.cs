namespace NetDsl.Generator.Equations;

/// <summary>When an equation holds.</summary>
internal enum Usage
{
    /// <summary>Always.</summary>
    Always,

    /// <summary>While training only: the mean of a batch.</summary>
    Training,

    /// <summary>Except while training: the mean that training left.</summary>
    Inference,

    /// <summary>Once for each training step, after it: how a running mean follows the mean of the batch.</summary>
    Update,
}
