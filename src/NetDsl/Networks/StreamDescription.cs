namespace NetDsl;

/// <summary>How a network takes one step of its sequence at a time, as the generator knows it.</summary>
public sealed record StreamDescription
{
    /// <summary>The number of steps of the whole sequence.</summary>
    public required int Length { get; init; }

    /// <summary>The inputs of which each step brings a row; a frame is these rows, one after another.</summary>
    public required IReadOnlyList<StreamSlot> Inputs { get; init; }

    /// <summary>The inputs that are given once, before the first step.</summary>
    public IReadOnlyList<TensorSlot> Given { get; init; } = [];

    /// <summary>What a step predicts, one after another.</summary>
    public required IReadOnlyList<StreamSlot> Outputs { get; init; }

    /// <summary>What a step remembers of those before it, when the stream goes on after the last row.</summary>
    public IReadOnlyList<StreamSlot> Carried { get; init; } = [];

    /// <summary>Why a stream ends after <see cref="Length"/> steps: "Heads reads all steps that have come"; null where it goes on.</summary>
    public string? End { get; init; }

    /// <summary>The number of values of a frame.</summary>
    public int FrameWidth => Inputs.Sum(input => input.RowLength);

    /// <summary>The number of values that are given once.</summary>
    public int GivenWidth => Given.Sum(input => input.Shape.FlattenedLength);

    /// <summary>The number of values that a step predicts.</summary>
    public int OutputWidth => Outputs.Sum(output => output.RowLength);
}
