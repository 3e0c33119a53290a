using NetDsl.Generator.Equations;

namespace NetDsl.Generator.Streaming;

/// <summary>When the tensors of a network are known in a stream, as far as its equations have been gone through.</summary>
internal sealed class StreamTimes
{
    private readonly Dictionary<string, (Tensor Tensor, StepRows Rows)> _rows = [];
    private readonly HashSet<string> _latest = [];
    private readonly HashSet<string?> _noises;

    /// <param name="length">The number of steps.</param>
    /// <param name="streamed">The inputs of which each step brings a row.</param>
    /// <param name="noises">The tensors that hold noise while training and one constant in a stream.</param>
    public StreamTimes(int length, IEnumerable<Tensor> streamed, IEnumerable<string?> noises)
    {
        Length = length;
        _noises = [.. noises];
        foreach (var input in streamed)
            _rows.Add(input.Name, (input, new StepRows(length, 0, [])));
    }

    /// <summary>T, the number of steps.</summary>
    public int Length { get; }

    /// <summary>The tensors of which rows lie before the first step: a state, what a causal convolution remembers.</summary>
    public IEnumerable<StreamedTensor> Carried => _rows.Values
        .Where(entry => entry.Rows.Shift > 0)
        .Select(entry => new StreamedTensor(entry.Tensor, entry.Rows.Count, entry.Rows.Shift));

    /// <summary>The rows of a tensor of which each step has one; null of any other.</summary>
    public StepRows? RowsOf(Tensor tensor) => _rows.TryGetValue(tensor.Name, out var entry) ? entry.Rows : null;

    /// <summary>Whether a tensor is computed anew as a whole at each step.</summary>
    public bool IsLatest(Tensor tensor) => _latest.Contains(tensor.Name);

    /// <summary>Whether a tensor is the same at every step, whatever its rows.</summary>
    public bool IsNoise(Tensor tensor) => _noises.Contains(tensor.Name);

    public void AddLatest(Tensor tensor) => _latest.Add(tensor.Name);

    /// <summary>Adds rows of a tensor; a row that several equations define is there when the last of them has come.</summary>
    public void AddRows(Tensor tensor, StepRows rows)
    {
        if (RowsOf(tensor) is { } other)
            rows = rows with { Shift = Math.Min(rows.Shift, other.Shift), Later = rows.Later.Concat(other.Later).Distinct().ToEquatableArray() };
        _rows[tensor.Name] = (tensor, rows);
    }

    public StreamedTensor Streamed(Tensor tensor) =>
        RowsOf(tensor) is { } rows ? new(tensor, rows.Count, rows.Shift) : new(tensor, 0, 0);
}
