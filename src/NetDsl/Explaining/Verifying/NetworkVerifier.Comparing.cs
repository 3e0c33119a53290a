using NetDsl.Tracing;

namespace NetDsl.Verifying;

// What the checks share.
internal sealed partial class NetworkVerifier<TSelf, T>
{
    private string Rows => Count(_batch, "row");

    private static string Count(long count, string one) => NumberText.Count(count, one);

    private void Report(string name, string covered, IReadOnlyList<VerificationFault> faults) => _checks.Add(new(name, covered, faults));

    /// <summary>Says of a replay which numbers were not read, and which have no distance to double.</summary>
    private void Leave(TensorReplay<T> replay, string what)
    {
        Leave(replay.Left, what);
        if (replay.WithoutDistance > 0)
            _notCovered.Add($"the distance to double of {Count(replay.WithoutDistance, "number")} {what}, {replay.FirstWithoutDistance} the first: not finite in one of both");
    }

    private void Leave(long count, string what)
    {
        if (count > 0)
            _notCovered.Add($"{Count(count, "number")} {what}; VerificationOptions.Work says how many are read");
    }

    private TensorReplay<T> Replay(TraceMemory memory) =>
        new(memory, _network.TracesIn<Bounded<T>>(memory), _network.TracesIn<Traced>(memory), _options.Work, _cancellation);

    private int Place(string name) => Enumerable.Range(0, _tensors.Count).First(tensor => _tensors[tensor].Description.Name == name);

    private string LayerOf(ParameterDescription parameter) => _tensors[Place(parameter.Name)].Description.Layer;

    /// <summary>A network of one row with the same weights, whose memory another row has used.</summary>
    private TSelf Alone()
    {
        var alone = TSelf.Over(_network.Workspace.Parameters.Copy(), 1);
        LoadOne(alone, _batch - 1);
        alone.Backpropagate(1);
        return alone;
    }

    private IEnumerable<int> SampledRows(string what)
    {
        const int most = 64;
        if (_batch > most)
            _notCovered.Add($"{what}: {_batch - most} of {Rows}");
        return SampledPlaces.Of(_batch, most);
    }

    private void CompareRow(FaultList faults, TraceMemory alone, TraceMemory batch, int row, IEnumerable<int> tensors)
    {
        foreach (var tensor in tensors.Where(tensor => _tensors[tensor].IsPerSample))
        {
            var (one, all, length) = (alone[tensor], batch[tensor], batch.RowLength(tensor));
            for (var i = 0; i < length; i++)
            {
                if (one[i].Equals(all[row * length + i]))
                    continue;
                var place = row * length + i;
                Add(faults, tensor, () => $"{Name(batch, tensor, place)} is {all[place]:R}, of the row alone {one[place % length]:R}");
            }
        }
    }

    /// <summary>Behind each row of a tensor, up to the next one, everything is zero: dot products run over it.</summary>
    private IReadOnlyList<VerificationFault> PaddingThatIsNotZero()
    {
        var faults = new FaultList();
        foreach (var tensor in _tensors.Where(tensor => tensor.IsPerSample && tensor.Slot.Row > tensor.Slot.Shape.FlattenedLength))
        {
            for (var row = 0; row < _batch; row++)
            {
                if (_network.Workspace.Padding(tensor.Slot, row).ContainsAnyExcept(T.Zero))
                    faults.Add(tensor.Description.Name, tensor.Description.Layer, () => $"the padding behind row {row} is not zero");
            }
        }

        return faults.Faults("row");
    }

    private IReadOnlyList<VerificationFault> Differences(IEnumerable<int> tensors, Func<int, double[]> one, Func<int, double[]> other, string when)
    {
        var faults = new FaultList();
        foreach (var tensor in tensors)
        {
            var (first, second) = (one(tensor), other(tensor));
            for (var i = 0; i < first.Length; i++)
            {
                var place = i;
                if (!first[i].Equals(second[i]))
                    Add(faults, tensor, () => $"place {place} is {first[place]:R}, {when} {second[place]:R}");
            }
        }

        return faults.Faults();
    }

    /// <summary>
    /// Gradients that are the same but for rounding: near in proportion to the largest part of a gradient of the tensor, or to the
    /// largest gradient of the network, since one that is zero in truth is all rounding. What is not finite is no such scale.
    /// </summary>
    private void CompareGradients(FaultList faults, double[] expected, double[] sizes, ReadOnlySpan<T> found, string which, string other)
    {
        var (tolerance, floor) = Description.Precision == Precision.Single ? (1e-3, 1e-5) : (1e-9, 1e-13);
        var least = floor * Largest(sizes);
        var unknown = 0L;
        foreach (var parameter in Description.Parameters.Where(parameter => parameter.IsTrainable))
        {
            var tolerated = Math.Max(tolerance * Largest(sizes.AsSpan(parameter.Offset, parameter.Length).ToArray()), least);
            for (var i = parameter.Offset; i < parameter.Offset + parameter.Length; i++)
            {
                var (mean, gradient) = (expected[i], double.CreateTruncating(found[i]));
                var agrees = ReorderedSum.Agrees(gradient, mean, tolerated);
                if (agrees is null)
                    unknown++;
                else if (agrees is false)
                    faults.Add($"∂L/∂{parameter.Name}", LayerOf(parameter), () => $"a gradient {which} is {gradient:R}, {other} {mean:R}");
            }
        }

        if (unknown > 0)
            _notCovered.Add($"{Count(unknown, "gradient")} {which} beside {other}: one is NaN, the other infinite");

        static double Largest(double[] sizes) => sizes.Where(double.IsFinite).DefaultIfEmpty(0).Max();
    }

    private void Add(FaultList faults, int tensor, Func<string> message) =>
        faults.Add(_tensors[tensor].Description.Name, _tensors[tensor].Description.Layer, message);

    private static string Name(TraceMemory memory, int tensor, int place)
    {
        var (row, element) = Math.DivRem(place, memory.RowLength(tensor));
        return memory.Tensor(tensor).Description.Element(element).Of(row).ToString();
    }
}
