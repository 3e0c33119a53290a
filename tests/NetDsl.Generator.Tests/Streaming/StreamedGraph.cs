using NetDsl.Generator.Binding;
using NetDsl.Generator.Equations;
using NetDsl.Generator.Parsing;
using NetDsl.Generator.Streaming;
using Xunit;

namespace NetDsl.Generator.Tests.Streaming;

/// <summary>The graph of a declared network, computed by an <see cref="EquationInterpreter"/> with weights that are drawn.</summary>
internal sealed class StreamedGraph
{
    private readonly NetworkGraph _graph;
    private readonly EquationInterpreter _whole = new();
    private readonly EquationInterpreter _stream = new();

    public StreamedGraph(string layers)
    {
        _graph = Bind(layers);
        foreach (var parameter in _graph.Parameters)
        {
            var random = new Random(parameter.Tensor.Name.Sum(letter => letter));
            foreach (ref var weight in _whole[parameter.Tensor].AsSpan())
                weight = random.NextDouble() - 0.5;
            _whole[parameter.Tensor].CopyTo(_stream[parameter.Tensor], 0);
        }
    }

    /// <summary>Binds the layers of a network; problems fail the test.</summary>
    public static NetworkGraph Bind(string layers)
    {
        var compilation = TestCompilation.Create($$"""
            [Network(Streaming = true)]
            public partial class Declared
            {
            {{layers}}
            }
            """);
        var parsed = NetworkParser.Parse(TestCompilation.Network(compilation), compilation, TestContext.Current.CancellationToken);
        var (graph, problems) = NetworkBinder.Bind(parsed.Declaration);
        Assert.Empty(parsed.Problems.Concat(problems).Select(problem => problem.ToString()));
        return graph!;
    }

    /// <summary>The plan; an obstacle fails the test.</summary>
    public StreamPlan Plan()
    {
        var (plan, obstacle) = StreamPlanner.Plan(_graph);
        Assert.Null(obstacle);
        return plan!;
    }

    /// <summary>A sample: numbers from −1 to 1, or 1 and 0 for inputs that are one number for each step.</summary>
    public double[] DrawSample(int seed)
    {
        var random = new Random(seed);
        return [.. _graph.Inputs.SelectMany(input => Enumerable.Range(0, input.Length).Select(_ =>
            input.Shape.Count == 1 ? random.Next(2) : 2 * random.NextDouble() - 1))];
    }

    /// <summary>The frames of a sample: for each step, the rows of all inputs.</summary>
    public double[] FramesOf(double[] sample)
    {
        var plan = Plan();
        return [.. Enumerable.Range(0, plan.Length).SelectMany(step => Rows(step))];

        IEnumerable<double> Rows(int step)
        {
            var start = 0;
            foreach (var input in plan.Inputs)
            {
                var width = input.Length / plan.Length;
                foreach (var value in sample[(start + step * width)..(start + (step + 1) * width)])
                    yield return value;
                start += input.Length;
            }
        }
    }

    /// <summary>What the whole network predicts for a sample.</summary>
    public double[] Predict(double[] sample)
    {
        Load(_whole, _graph.Inputs, sample);
        _whole.Run(_graph.Equations.Where(equation => equation.Usage is Usage.Always or Usage.Inference));
        return [.. _graph.Predictions.SelectMany(prediction => _whole[prediction])];
    }

    /// <summary>What the stream predicts, step by step, of one that goes on after the last row of the sequence.</summary>
    public IEnumerable<double[]> Stream(double[] frames)
    {
        var plan = Plan();
        var width = plan.Inputs.Sum(input => input.Length / plan.Length);
        _stream.Run(plan.Start);
        for (var step = 0; step < frames.Length / width; step++)
        {
            var row = step % plan.Length;
            if (step > 0 && row == 0)
                Carry(plan);
            LoadRow(plan, row, frames.AsSpan(step * width, width));
            _stream.Step(plan, row);
            yield return [.. plan.Outputs.SelectMany(output => Row(output, row))];
        }
    }

    private void LoadRow(StreamPlan plan, int row, ReadOnlySpan<double> frame)
    {
        foreach (var input in plan.Inputs)
        {
            var width = input.Length / plan.Length;
            frame[..width].CopyTo(_stream[input].AsSpan(row * width));
            frame = frame[width..];
        }
    }

    private void Carry(StreamPlan plan)
    {
        foreach (var (tensor, rows, shift) in plan.Carried)
        {
            var width = tensor.Length / rows;
            Array.Copy(_stream[tensor], plan.Length * width, _stream[tensor], 0, shift * width);
        }
    }

    private double[] Row(StreamedTensor output, int step)
    {
        if (output.Rows == 0)
            return _stream[output.Tensor];
        var width = output.Tensor.Length / output.Rows;
        return step + output.Shift < 0 ? [] : _stream[output.Tensor].AsSpan((step + output.Shift) * width, width).ToArray();
    }

    private static void Load(EquationInterpreter interpreter, IEnumerable<Tensor> inputs, double[] sample)
    {
        var start = 0;
        foreach (var input in inputs)
        {
            Array.Copy(sample, start, interpreter[input], 0, input.Length);
            start += input.Length;
        }
    }
}
