using System.Numerics.Tensors;

namespace NetDsl.Lab;

/// <summary>A network of an experiment after its training.</summary>
/// <typeparam name="TNetwork">The network's class.</typeparam>
internal sealed class TrainedNetwork<TNetwork>(TNetwork network, DataSplit data, int seed, TrainingOutcome outcome, Func<DataSplit, TrainedNetwork> train)
    : TrainedNetwork(data, seed, outcome)
    where TNetwork : Network<TNetwork, float>, INetwork<TNetwork, float>
{
    /// <inheritdoc/>
    public override NetworkDescription Description => TNetwork.Description;

    /// <inheritdoc/>
    public override ClassificationReport Classify(Dataset<float> data) => Evaluation.Classify(network, data);

    /// <inheritdoc/>
    public override RegressionReport Regress(Dataset<float> data) => Evaluation.Regress(network, data);

    /// <inheritdoc/>
    public override double MeanLoss(Dataset<float> data) => Evaluation.MeanLoss(network, data);

    /// <inheritdoc/>
    public override void Predict(Dataset<float> data, Action<ReadOnlySpan<float>, int> receive) => Evaluation.Predict(network, data, receive);

    /// <inheritdoc/>
    public override void Read(string layer, Dataset<float> data, Action<ReadOnlySpan<float>, int> receive)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(receive);
        var view = network.LayerNamed(layer);
        var width = view.Description.Shape.FlattenedLength;
        var values = new float[network.Capacity * width];
        ForEachBatch(data, withTargets: false, (start, batch) =>
        {
            network.Forward(batch);
            view.Output.FlattenTo(values);
            for (var row = 0; row < batch; row++)
                receive(values.AsSpan(row * width, width), start + row);
        });
    }

    /// <inheritdoc/>
    public override void PredictWith(string layer, Dataset<float> data, Action<Span<float>, int> change, Action<ReadOnlySpan<float>, int> receive)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(receive);
        var view = network.LayerNamed(layer);
        ForEachBatch(data, withTargets: false, (start, batch) =>
        {
            network.Forward(batch);
            for (var row = 0; row < batch; row++)
                change(view.OutputRow(row), start + row);
            network.ForwardFrom(view, batch);
            for (var row = 0; row < batch; row++)
                receive(network.Prediction(row), start + row);
        });
    }

    /// <inheritdoc/>
    public override double GradientNorm(string layer, Dataset<float> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        var name = network.LayerNamed(layer).Description.Name;
        ParameterDescription[] trained = [.. TNetwork.Description.Parameters.Where(parameter => parameter.Layer == name && parameter.IsTrainable)];
        if (trained.Length == 0)
            throw new ArgumentException($"Training changes no weights of {name} in {TNetwork.Description.Name}; ask for a layer that has some.", nameof(layer));

        // ∂(Σ over all rows/n)/∂w is the mean of the batches' gradients, each by its share of the rows.
        var gradient = new double[trained.Sum(parameter => parameter.Length)];
        ForEachBatch(data, withTargets: true, (_, batch) =>
        {
            network.Backpropagate(batch);
            var place = 0;
            foreach (var parameter in trained)
            {
                foreach (var value in network.Gradients.Slice(parameter.Offset, parameter.Length))
                    gradient[place++] += value * (double)batch / data.Count;
            }
        });
        return TensorPrimitives.Norm<double>(gradient);
    }

    /// <inheritdoc/>
    public override Dataset<float> Attack(Dataset<float> data, float step, Interval? range = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        var attacked = new float[data.Count * data.SampleWidth];
        var targets = new float[data.Count * data.TargetWidth];
        var slopes = new float[network.Capacity * data.SampleWidth];
        Layer<float>[] inputs = [.. TNetwork.Description.Layers.Take(TNetwork.Description.Inputs.Count).Select(input => network.LayerNamed(input.Name))];
        var (low, high) = range is { } kept ? ((float)kept.Low, (float)kept.High) : (float.NegativeInfinity, float.PositiveInfinity);
        network.InputGradients = true;
        ForEachBatch(data, withTargets: true, (start, batch) =>
        {
            network.Backpropagate(batch);
            var place = 0;
            foreach (var input in inputs)
            {
                var width = input.Description.Shape.FlattenedLength;
                input.OutputGradient.FlattenTo(slopes);
                for (var row = 0; row < batch; row++)
                {
                    var sample = data.Sample(start + row).Slice(place, width);
                    for (var i = 0; i < width; i++)
                        attacked[(start + row) * data.SampleWidth + place + i] = Math.Clamp(sample[i] + step * MathF.Sign(slopes[row * width + i]), low, high);
                }

                place += width;
            }

            for (var row = 0; row < batch; row++)
                data.Target(start + row).CopyTo(targets.AsSpan((start + row) * data.TargetWidth));
        });
        network.InputGradients = false;
        return new(data.SampleWidth, data.TargetWidth, attacked, targets) { FeatureNames = data.FeatureNames, ClassNames = data.ClassNames };
    }

    /// <inheritdoc/>
    public override TrainedNetwork TrainAgain(DataSplit data) => train(data);

    /// <inheritdoc/>
    public override TOther As<TOther>() => (TOther)(object)network;

    /// <summary>Loads the rows batch by batch; each is computed from its first row and its number of rows.</summary>
    private void ForEachBatch(Dataset<float> data, bool withTargets, Action<int, int> compute)
    {
        for (var start = 0; start < data.Count; start += network.Capacity)
        {
            var batch = Math.Min(network.Capacity, data.Count - start);
            for (var row = 0; row < batch; row++)
            {
                if (withTargets)
                    network.Load(row, data.Sample(start + row), data.Target(start + row));
                else
                    network.Load(row, data.Sample(start + row));
            }

            compute(start, batch);
        }
    }
}
