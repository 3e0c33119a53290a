namespace NetDsl.Lab;

/// <summary>A network of an experiment after its training, as measures and mediators see it.</summary>
public abstract class TrainedNetwork
{
    private protected TrainedNetwork(DataSplit data, int seed, TrainingOutcome outcome)
    {
        Data = data;
        Seed = seed;
        Outcome = outcome;
    }

    /// <summary>The layers, shapes and parameters.</summary>
    public abstract NetworkDescription Description { get; }

    /// <summary>What it learned from and is measured on, with the tricks of the data.</summary>
    public DataSplit Data { get; }

    /// <summary>The seed of the run: of weights, order and noise.</summary>
    public int Seed { get; }

    /// <summary>The number of training steps.</summary>
    public long Steps => Outcome.Steps;

    /// <summary>What the training came to, besides the weights.</summary>
    public TrainingOutcome Outcome { get; }

    /// <summary>How well it tells classes; see <see cref="Evaluation.Classify"/>.</summary>
    public abstract ClassificationReport Classify(Dataset<float> data);

    /// <summary>How near its predictions come to numbers; see <see cref="Evaluation.Regress"/>.</summary>
    public abstract RegressionReport Regress(Dataset<float> data);

    /// <summary>The mean loss, without training; see <see cref="Evaluation.MeanLoss"/>.</summary>
    public abstract double MeanLoss(Dataset<float> data);

    /// <summary>Computes the prediction of each row.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="receive">Is given each prediction and its row, in order.</param>
    public abstract void Predict(Dataset<float> data, Action<ReadOnlySpan<float>, int> receive);

    /// <summary>Computes the output of a layer for each row.</summary>
    /// <param name="layer">The name of the layer.</param>
    /// <param name="data">The samples.</param>
    /// <param name="receive">Is given the layer's output, in row-major order, and its row, in order.</param>
    /// <exception cref="ArgumentException">The network has no such layer.</exception>
    public abstract void Read(string layer, Dataset<float> data, Action<ReadOnlySpan<float>, int> receive);

    /// <summary>Computes the prediction of each row with the output of a layer changed, so that all behind the layer sees other numbers.</summary>
    /// <param name="layer">The name of the layer.</param>
    /// <param name="data">The samples.</param>
    /// <param name="change">Is given the layer's output, in row-major order, and its row; writes what it is to be.</param>
    /// <param name="receive">Is given each prediction and its row, in order.</param>
    /// <exception cref="ArgumentException">The network has no such layer.</exception>
    public abstract void PredictWith(string layer, Dataset<float> data, Action<Span<float>, int> change, Action<ReadOnlySpan<float>, int> receive);

    /// <summary>The Euclidean norm of the gradient of the mean loss for the weights of a layer.</summary>
    /// <param name="layer">The name of the layer.</param>
    /// <param name="data">The samples, whose mean loss is meant.</param>
    /// <exception cref="ArgumentException">The network has no such layer, or training changes no weights of it.</exception>
    public abstract double GradientNorm(string layer, Dataset<float> data);

    /// <summary>Samples that are moved in the direction in which the loss grows, each value by a step: x + ε·sign(∂L/∂x).</summary>
    /// <remarks>Goodfellow, Shlens and Szegedy, "Explaining and Harnessing Adversarial Examples", 2015.</remarks>
    /// <param name="data">The samples.</param>
    /// <param name="step">The step ε.</param>
    /// <param name="range">What the values of a sample are kept within, if anything.</param>
    public abstract Dataset<float> Attack(Dataset<float> data, float step, Interval? range = null);

    /// <summary>Trains the network of the same run on other data, from the same initial weights.</summary>
    /// <param name="data">The data.</param>
    public abstract TrainedNetwork TrainAgain(DataSplit data);

    /// <summary>The network itself.</summary>
    /// <typeparam name="TNetwork">Its class.</typeparam>
    /// <exception cref="InvalidCastException">It is another network.</exception>
    public abstract TNetwork As<TNetwork>()
        where TNetwork : class;
}
