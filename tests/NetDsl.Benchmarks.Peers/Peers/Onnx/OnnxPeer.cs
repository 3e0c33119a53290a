using Microsoft.ML.OnnxRuntime;
using NetDsl.Benchmarks.Peers.Measuring;

namespace NetDsl.Benchmarks.Peers.Onnx;

/// <summary>ONNX Runtime, by its C# interface: what comes in and what goes out lies in arrays that are bound once.</summary>
internal sealed class OnnxPeer : IDisposable
{
    private readonly SessionOptions _settings;
    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly OrtIoBinding _binding;
    private readonly OrtValue _input, _output;
    private readonly float[] _predictions;

    /// <summary>Loads a model, on one thread.</summary>
    /// <param name="model">The model.</param>
    /// <param name="samples">The batch.</param>
    public OnnxPeer(OnnxModel model, float[] samples)
    {
        _settings = new()
        {
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
        };
        _session = new(model.ToArray(), _settings);
        _predictions = new float[model.OutputShape.Aggregate(1L, (product, size) => product * size)];
        _input = OrtValue.CreateTensorValueFromMemory(samples, [.. model.InputShape]);
        _output = OrtValue.CreateTensorValueFromMemory(_predictions, [.. model.OutputShape]);
        _binding = _session.CreateIoBinding();
        _binding.BindInput(OnnxModel.Input, _input);
        _binding.BindOutput(OnnxModel.Output, _output);
        Contender = new RepeatedWork(isOurs: false, threads: 1, Repeat);
    }

    /// <summary>Predictions of the batch.</summary>
    public Contender Contender { get; }

    /// <summary>Predicts the batch.</summary>
    public ReadOnlySpan<float> Predict()
    {
        Repeat(1);
        return _predictions;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _binding.Dispose();
        _input.Dispose();
        _output.Dispose();
        _session.Dispose();
        _options.Dispose();
        _settings.Dispose();
    }

    private void Repeat(int count)
    {
        for (var i = 0; i < count; i++)
            _session.RunWithBinding(_options, _binding);
    }
}
