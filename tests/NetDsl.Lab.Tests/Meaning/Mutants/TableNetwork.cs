using System;
using System.Collections.Generic;
using System.Linq;

namespace NetDsl.Lab.Tests;

/// <summary>
/// A network of which everything is known: the hidden units of a sample stand in a table, at the number that its first value is, and the
/// output is what a function makes of them.
/// </summary>
internal sealed class TableNetwork : StudiedNetwork
{
    private readonly float[][] _table;
    private readonly Func<float[], float> _output;
    private readonly float[][] _rows = [.. Enumerable.Range(0, Batch).Select(_ => Array.Empty<float>())];
    private readonly float[][] _predictions = [.. Enumerable.Range(0, Batch).Select(_ => new float[1])];
    private readonly int[] _loaded = new int[Batch];

    public TableNetwork(float[][] table, Func<float[], float> output)
    {
        (_table, _output) = (table, output);
        TensorSlot At(int offset, Shape shape) => new(TensorSpace.Values, offset, shape.FlattenedLength, shape, [1]);
        var (input, hidden, prediction) = (At(0, [1]), At(16, [table[0].Length]), At(32, [1]));
        Description = new()
        {
            Name = "Table",
            Layers = [new("Number", "Input", [], [], input, 0), new("Hidden", "Table", [], ["Number"], hidden, 0), new("Output", "Table", [], ["Hidden"], prediction, 0)],
            Parameters = [],
            Inputs = [input],
            Targets = [new("Error", TargetDomain.Real, 1, At(48, [1]), At(64, [1]))],
            Predictions = [prediction],
            WorkspaceWidth = 80,
        };
    }

    public override string Name => "Table";

    public override NetworkDescription Description { get; }

    public override string Weights => "0000000000000000";

    public override StudiedNetwork Untrained(int seed)
    {
        var random = new Random(seed);
        return new TableNetwork([.. _table.Select(row => row.Select(_ => random.NextSingle()).ToArray())], _output);
    }

    public override int Capacity => Batch;

    public override StudiedNetwork Share() => new TableNetwork(_table, _output);

    public override void Load(int row, ReadOnlySpan<float> sample) => _loaded[row] = (int)sample[0];

    public override void Forward(int rows)
    {
        for (var row = 0; row < rows; row++)
            _rows[row] = [.. _table[_loaded[row]]];
        ForwardFrom("Hidden", rows);
    }

    public override void ForwardFrom(string layer, int rows)
    {
        for (var row = 0; row < rows; row++)
            _predictions[row][0] = _output(_rows[row]);
    }

    public override void ForwardFrom(string layer, string value, int rows) => throw new NotSupportedException();

    public override Span<float> Output(string layer, int row) => _rows[row];

    public override Span<float> Value(string layer, string value, int row) => throw new NotSupportedException();

    public override TensorSlot? Slot(string tensor) => Description.Layers.FirstOrDefault(layer => layer.Name == tensor)?.Output;

    public override ReadOnlySpan<float> Values(TensorSlot slot, int row) => _rows[row];

    public override ReadOnlySpan<float> Prediction(int row) => _predictions[row];
}
