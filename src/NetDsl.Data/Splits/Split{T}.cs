using System.Numerics;

namespace NetDsl.Data;

/// <summary>A dataset in three parts.</summary>
/// <param name="Train">To train with.</param>
/// <param name="Validation">To choose and stop by.</param>
/// <param name="Test">To judge by in the end.</param>
/// <typeparam name="T">The number type.</typeparam>
public sealed record Split<T>(Dataset<T> Train, Dataset<T> Validation, Dataset<T> Test)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
