namespace NetDsl.Generator.Tests.Kills;

/// <summary>The mistakes that are made on purpose.</summary>
internal static class Mutants
{
    private static Victim Tiles => Victims.Tiles;

    private static Victim Unrolled => Victims.Unrolled;

    private static Victim Batch => Victims.Batch;

    private static Victim Image => Victims.Image;

    private static Victim Series => Victims.Series;

    private static Victim Words => Victims.Words;

    private static Victim Filters => Victims.Filters;

    /// <summary>Mistakes that were chosen one by one.</summary>
    public static IEnumerable<Mutant> Chosen =>
        [.. OnlyInABatch, .. Memory, .. TrainingMode, .. KernelAndTrace, .. OneSample, .. Streams];

    /// <summary>Mistakes of one kind at every statement where it can be made, of which some are taken, spread evenly.</summary>
    /// <param name="each">How many of each kind are taken in each network.</param>
    public static IEnumerable<Mutant> Systematic(int each)
    {
        Victim[] victims = [Tiles, Unrolled, Batch, Image, Series, Words, Filters];
        foreach (var victim in victims)
        {
            var statements = Schemata.Kernels(victim).ToList();
            foreach (var operation in MutationOperation.All)
            {
                var hits = statements.Where(statement => operation.Applies(statement.Text)).ToList();
                for (var i = 0; i < Math.Min(each, hits.Count); i++)
                {
                    var (file, method, text, before) = hits[(int)((long)i * hits.Count / Math.Min(each, hits.Count))];
                    yield return new Mutant(
                        $"every statement: {operation.Name}",
                        $"{victim.Name}.{method}: {text}",
                        victim,
                        null,
                        new Change(file, method, text, operation.Apply(text), before))
                    {
                        Excuse = Excuses.FirstOrDefault(excuse => text.StartsWith(excuse.Statement, StringComparison.Ordinal)).Reason,
                    };
                }
            }
        }
    }

    /// <summary>Statements in which a mistake makes no difference.</summary>
    private static (string Statement, string Reason)[] Excuses =>
    [
        ("sums += Vector.ConditionalSelect(Lanes.Mask<float>(j, 6)", "a sum of one vector, which is added to zero"),
        ("errorL_2_sum += ((float)(0) ==", "the first term of a sum, which is added to zero"),
        ("Rows = new(batch, Target: 192, Factor: 16)", "the distance of samples, of which a stream has one"),
    ];

    private static Mutant[] OnlyInABatch
    {
        get
        {
            const string kind = "only in a batch";
            return
            [
                new(kind, "share is 1", Tiles, "∂L/∂Digit", new Change("Digit", "BackwardDigit", "1f / batch", "1f")),
                new(kind, "share is 1/B²", Tiles, "∂L/∂Digit", new Change("Digit", "BackwardDigit", "1f / batch", "1f / batch / batch")),
                new(kind, "share of classes is 1", Batch, "∂L/∂Class", new Change("Class", "BackwardClass", "1f / batch", "1f")),
                new(kind, "a bias for all columns", Tiles, "Digit.z", new Change("Digit", "ForwardDigit", ", Start: 1", "")),
                new(kind, "each row reads half of the one before it", Tiles, "Wide.z", new Change("Wide", "ForwardWide", "Factor: 16", "Factor: 8")),
                new(kind, "the last columns of a row", Tiles, "Wide.z", new Change("Wide", "ForwardWide", "Columns = 72", "Columns = 71")),
                new(kind, "a row that is written into the one before it", Tiles, "Wide.z", new Change("Wide", "ForwardWide", "Target: 80", "Target: 40")),
                new(kind, "the last sample counts alone", Tiles, "∂L/∂Code.Bias", new Change("Code", "BackwardCode", "sum0 += ", "sum0 = ")),
                new(kind, "the first sample counts alone, in a tile", Tiles, "∂L/∂Code.Weights", new Change("Code", "BackwardCode", "new(batch, Left", "new(1, Left")),
                new(kind, "the last sample counts alone, written out", Batch, "∂L/∂Class.Bias", new Change("Class", "BackwardClass", "dClassBias_1 += ", "dClassBias_1 = ")),
                new(kind, "all rows use the maximum of row 0", Batch, "Error", new Change("Error", "LossError", "Unsafe.Add(ref errorMax, s)", "Unsafe.Add(ref errorMax, 0)")),
                new(kind, "all rows read row 0", Tiles, "Digit.z", new Change("Digit", "ForwardDigit", "Factor: 32", "Factor: 0")),
                new(kind, "a row reads two of three numbers of its own", Tiles, "∂L/∂Code", new Change("Code", "BackwardCode", "Factor: 3", "Factor: 2")),
                new(kind, "a sample for all that there are", Tiles, "∂L/∂Code.Weights", new Change("Code", "BackwardCode", "Left: 80", "Left: 0")),
                new(kind, "weights that lie across by another step", Tiles, "∂L/∂Wide", new Change("Wide", "BackwardWide", "ColumnStep = 20", "ColumnStep = 19")),
                new(kind, "weights that are not copied", Filters, "∂L/∂Edges", new Change("Parts", "BackwardParts", "rows: 24", "rows: 23")),
                new(kind, "the last row is not computed", Tiles, "Wide.z", new Change("Wide", "ForwardWide", "new(batch, Target", "new(batch - 1, Target")),
                new(kind, "a sign in row 5 of a tile of six", Unrolled, "Wide.z", new Change("Wide", "ForwardWide", "(image_k_80All, wideWeights_kn, sum10)", "(-image_k_80All, wideWeights_kn, sum10)", 0)),
                new(kind, "the last tile of a row of vectors", Unrolled, "Wide.z", new Change("Wide", "ForwardWide", "sum5 = Vector.FusedMultiplyAdd(", "sum5 = Vector.FusedMultiplyAdd(-", 1)),
                new(kind, "two rows of a tile swapped", Unrolled, "Wide.z", new Change("Wide", "ForwardWide", "(sum2 &", "(sum4 &", 0), new Change("Wide", "ForwardWide", "(sum4 &", "(sum2 &", 0)),
                new(kind, "row 7 of a tile of eight reads row 6", Unrolled, "∂L/∂Code", new Change("Code", "BackwardCode", "s * 3 + n + 21)", "s * 3 + n + 18)")),
                new(kind, "the second row of a tile is stored in the third", Unrolled, "Wide.z", new Change("Wide", "ForwardWide", "s * 80 + n + 80)", "s * 80 + n + 160)", 0)),
                new(kind, "the bias dropped in row 1 of a tile of three", Unrolled, "Digit.z", new Change("Digit", "ForwardDigit", "Lanes.Sum(sum3) + Unsafe.Add(ref digitBias, n)", "Lanes.Sum(sum3)")),
                new(kind, "how much counts is that of the last sample", Image, "Error.N", new Change("Error", "CountError", "+= ", "= ")),
                new(kind, "the loss of the last sample", Image, "Error", new Change("Error", "LossError", "errorShare_s, error_s)", "errorShare_s, 0.0)")),
            ];
        }
    }

    private static Mutant[] Memory
    {
        get
        {
            const string kind = "memory";
            return
            [
                new(kind, "the call that clears a table's gradient", Words, "∂L/∂Embedded.Weights", new Change("Embedded", "BackwardEmbedded", "Clear();", null)),
                new(kind, "a layer's backward pass", Tiles, "∂L/∂Code", new Change("", "ComputeBackward", "BackwardCode(batch);", null)),
                new(kind, "the first layer's backward pass", Tiles, "∂L/∂Wide", new Change("", "ComputeBackward", "BackwardWide(batch);", null)),
                new(kind, "an adjoint that is left from another batch", Tiles, "∂L/∂Code.z", new Change("Code", "BackwardCode", "StoreUnsafe(ref dCodeZ", null)),
                new(kind, "what an accumulated adjoint starts with", Words, "∂L/∂Embedded", new Change("Embedded", "BackwardEmbedded", "StoreUnsafe(ref dEmbedded", null)),
                new(kind, "a forward pass", Words, "Norm", new Change("", "ComputeForward", "ForwardNorm(batch);", null)),
                new(kind, "the places of a maximum", Image, "Parts.first", new Change("", "ComputeLosses", "TrainingParts(batch);", null)),
                new(kind, "the losses", Tiles, "Error", new Change("", "ComputeLosses", "LossError(batch);", null)),
                new(kind, "the count of what counts", Words, "Error.m", new Change("", "ComputeCounts", "CountError(batch);", null)),
                new(kind, "padding that is not zero", Tiles, "Wide.z", new Change("Wide", "ForwardWide", "Columns = 72", "Columns = 73")),
                new(kind, "the frame of an image that is not zero", Image, "Edges.P", new Change("Edges", "ForwardEdges", "jk + 22)", "jk + 23)")),
                new(kind, "gradients that pile up", Tiles, "∂L/∂Code.Bias", new Change("Code", "BackwardCode", "var sum0 = Vector<float>.Zero", "var sum0 = Vector.LoadUnsafe(ref dCodeBias, (nuint)n)")),
            ];
        }
    }

    private static Mutant[] TrainingMode
    {
        get
        {
            const string kind = "training mode";
            return
            [
                new(kind, "batch variance without the mean", Batch, "Norm.variance", new Change("Norm", "TrainingForwardNorm", "(hidden_n - normMean_n) * (hidden_n - normMean_n)", "hidden_n * hidden_n")),
                new(kind, "mean with half its share", Batch, "Norm.mean", new Change("Norm", "TrainingForwardNorm", "new Vector<float>(batchShare)", "new Vector<float>(batchShare / 2f)")),
                new(kind, "the mask of dropout missing forward", Batch, "Thinned", new Change("Thinned", "ForwardThinned", "norm_n * thinnedMask_n", "norm_n")),
                new(kind, "the mask of dropout missing backward", Batch, "∂L/∂Norm", new Change("Norm", "BackwardNorm", "dThinned_n * thinnedMask_n", "dThinned_n")),
                new(kind, "factor 2 in the batch term of the gradient", Batch, "∂L/∂Norm.variance", new Change("Norm", "BackwardNorm", "new Vector<float>(2f) *", "new Vector<float>(1f) *")),
                new(kind, "sign of the batch term of the gradient", Batch, "∂L/∂Norm.mean", new Change("Norm", "BackwardNorm", "-(dNorm_n", "(dNorm_n")),
                new(kind, "running mean with 0.9 and 0.1 swapped", Batch, "Norm.RunningMean", new Change("Norm", "UpdateNorm", "new Vector<float>(0.9f) * normRunningMean_n + new Vector<float>(0.1f) * normMean_n", "new Vector<float>(0.1f) * normRunningMean_n + new Vector<float>(0.9f) * normMean_n")),
                new(kind, "running variance that is biased", Batch, "Norm.RunningVariance", new Change("Norm", "UpdateNorm", "(normVariance_n / t0)", "normVariance_n")),
                new(kind, "statistics that are not updated", Batch, "Norm.RunningMean", new Change("", "ComputeUpdates", "UpdateNorm(batch);", null)),
                new(kind, "noise missing forward", Batch, "Noisy", new Change("Noisy", "ForwardNoisy", "thinned_n + noisyNoise_n", "thinned_n")),
                new(kind, "training normalises by running means", Batch, "Norm.mean", new Change("", "ComputeTrainingForward", "TrainingForwardNorm(batch);", "ForwardNorm(batch);")),
                new(kind, "use normalises by the batch", Batch, "Norm.mean", new Change("", "ComputeForward", "ForwardNorm(batch);", "TrainingForwardNorm(batch);")),
                new(kind, "the gradient of the statistics forgotten", Batch, "∂L/∂Norm.factor", new Change("Norm", "BackwardNorm", "Lanes.StorePartial(sum0, ref Unsafe.Add(ref dNormFactor", null)),
                new(kind, "an update in the training pass", Batch, "Norm.RunningMean", new Change("", "ComputeTrainingForward", "ForwardError(batch);", "ForwardError(batch); UpdateNorm(batch);")),
            ];
        }
    }

    private static Mutant[] KernelAndTrace
    {
        get
        {
            const string kind = "the same in kernel and trace";
            return
            [
                new(kind, "tanh′ = 1 − h", Tiles, "∂L/∂Wide.Weights",
                    new Change("Wide", "BackwardWide", "wide_n * wide_n", "wide_n"),
                    new Change("Wide", "TraceDWideZ", "Read(TensorNumber.Wide, s, n) * Read(TensorNumber.Wide, s, n)", "Read(TensorNumber.Wide, s, n)")),
                new(kind, "the gradient of the loss has the wrong sign", Tiles, "∂L/∂Digit.Weights",
                    new Change("Digit", "BackwardDigit", "2f * share", "-2f * share"),
                    new Change("Digit", "TraceDDigit", "Constant(2f)", "Constant(-2f)")),
                new(kind, "the activation missing", Tiles, "∂L/∂Digit.Weights",
                    new Change("Digit", "ForwardDigit", "VectorMath.Sigmoid", ""),
                    new Change("Digit", "TraceDigit", "Sigmoid(", "(")),
                new(kind, "z and 1 − z swapped in a GRU", Series, "∂L/∂State.Weights",
                    new Change("Stream", "StepState", "(Vector<float>.One - stateZ_tn) * stateC_tn + stateZ_tn * stateH_tn", "stateZ_tn * stateC_tn + (Vector<float>.One - stateZ_tn) * stateH_tn"),
                    new Change("State", "ForwardState", "(Vector<float>.One - stateZ_tn) * stateC_tn + stateZ_tn * stateH_tn", "stateZ_tn * stateC_tn + (Vector<float>.One - stateZ_tn) * stateH_tn"),
                    new Change("State", "TraceStateH", "(Constant(1f) - Read(TensorNumber.StateZ, s, t, n)) * Read(TensorNumber.StateC, s, t, n) + Read(TensorNumber.StateZ, s, t, n) * ", "Read(TensorNumber.StateZ, s, t, n) * Read(TensorNumber.StateC, s, t, n) + (Constant(1f) - Read(TensorNumber.StateZ, s, t, n)) * ")),
                new(kind, "share twice", Batch, "∂L/∂Class.Weights",
                    new Change("Class", "BackwardClass", "share * (", "share * share * ("),
                    new Change("Class", "TraceDClass", "Share * ", "Share * Share * ")),
                new(kind, "σ′ = s·(1 + s)", Tiles, "∂L/∂Digit.Weights",
                    new Change("Digit", "BackwardDigit", "(1f - digit_", "(1f + digit_"),
                    new Change("Digit", "TraceDDigitZ", "(Constant(1f) - ", "(Constant(1f) + ")),
                new(kind, "relu′ is 1 everywhere", Tiles, "∂L/∂Code.Weights",
                    new Change("Code", "BackwardCode", "Vector<float>.One, Vector<float>.Zero)", "Vector<float>.One, Vector<float>.One)"),
                    new Change("Code", "TraceDCodeZ", "Constant(0f))", "Constant(1f))")),
                new(kind, "the gradient of the batch's mean left out", Batch, "∂L/∂Hidden.Weights",
                    new Change("Norm", "BackwardNorm", "-(dNorm_n", "Vector<float>.Zero * (dNorm_n"),
                    new Change("Norm", "TraceDNormMean", "s => -", "s => Constant(0f) * ")),
                new(kind, "a penalty with twice its slope", Image, "∂L/∂Edges.Weights",
                    new Change("Small", "BackwardSmall", "1.0", "2.0"),
                    new Change("Small", "TraceDSmallEdgesWeights", "Constant(1.0)", "Constant(2.0)")),
                new(kind, "the mask of dropout missing backward", Batch, "∂L/∂Norm.Scale",
                    new Change("Norm", "BackwardNorm", "dThinned_n * thinnedMask_n", "dThinned_n"),
                    new Change("Norm", "TraceDNorm", " * Read(TensorNumber.ThinnedMask, s, n)", "")),
                new(kind, "weights decay by no gradient: the bias is taken twice", Tiles, "∂L/∂Code.Bias",
                    new Change("Code", "BackwardCode", "sum0 += ", "sum0 += new Vector<float>(2f) * "),
                    new Change("Code", "TraceDCodeBias", "s => ", "s => Constant(2f) * ")),
            ];
        }
    }

    private static Mutant[] OneSample
    {
        get
        {
            const string kind = "one sample";
            return
            [
                new(kind, "dropped bias", Tiles, "Wide.z", new Change("Wide", "ForwardWide", "ref wideBias, ", "")),
                new(kind, "another function", Tiles, "Wide", new Change("Wide", "ForwardWide", "VectorMath.Tanh", "VectorMath.Sin")),
                new(kind, "another mean", Tiles, "Error", new Change("Error", "LossError", "/ 3f", "/ 3.0000002f")),
                new(kind, "wrong order of indices", Tiles, "Digit.z", new Change("Digit", "ForwardDigit", "Factor: 20", "Factor: 1")),
                new(kind, "a sum that reaches too far", Image, "Edges.z", new Change("Edges", "ForwardEdges", "new(6, Left", "new(7, Left")),
                new(kind, "a filter that is read a row too low", Image, "Edges.z", new Change("Edges", "ForwardEdges", "Left: 20", "Left: 18")),
                new(kind, "a maximum that is a minimum", Image, "Parts", new Change("Parts", "ForwardParts", "VectorMath.Max", "VectorMath.Min")),
                new(kind, "the last of the largest, not the first", Image, "Parts.first", new Change("Parts", "TrainingParts", "Vector.GreaterThan", "Vector.LessThan")),
                new(kind, "a position looks one step ahead", Words, "Attended.m", new Change("Attended", "ForwardAttended", "new Vector<float>(i))", "new Vector<float>(i + 1))")),
                new(kind, "another temperature", Words, "Attended.e", new Change("Attended", "ForwardAttended", "new Vector<float>(0.5f)", "new Vector<float>(0.25f)")),
                new(kind, "heads that read each other", Words, "Attended.s", new Change("Attended", "ForwardAttended", "attendedK, s * 48 + h * 4", "attendedK, s * 48 + (1 - h) * 4")),
                new(kind, "the next row of a table", Words, "Embedded", new Change("Embedded", "ForwardEmbedded", "(nuint)(v * 8 + n)", "(nuint)((v + 1) % 9 * 8 + n)")),
                new(kind, "a term of a join", Words, "Sum", new Change("Sum", "ForwardSum", "+ attended_n", "- attended_n")),
                new(kind, "labels that do not count count", Words, "Error.m", new Change("Error", "CountError", "errorT_3 >= 0f", "errorT_3 >= -1f")),
                new(kind, "a penalty's factor", Image, "Small.EdgesWeights", new Change("Small", "LossSmall", "(0.01)", "(0.02)")),
                new(kind, "a gate's sign", Series, "State.r", new Change("State", "ForwardState", "stateA_tn + stateU_tn", "stateA_tn - stateU_tn")),
                new(kind, "a step reads the one before last", Series, "State.h", new Change("State", "ForwardState", "(nuint)(s * 80 + t * 12 + n))", "(nuint)(s * 80 + (t > 0 ? t - 1 : 0) * 12 + n))")),
            ];
        }
    }

    private static Mutant[] Streams
    {
        get
        {
            const string kind = "streams";
            return
            [
                new(kind, "a gate of a step", Series, "State.r", new Change("Stream", "StepState", "VectorMath.Sigmoid(stateA_tn + stateU_tn)", "VectorMath.Sigmoid(stateA_tn - stateU_tn)")),
                new(kind, "the state of a step", Series, "State", new Change("Stream", "StepState", "stateZ_tn * stateH_tn", "stateZ_tn")),
                new(kind, "a step that is not taken", Series, null, new Change("Stream", "ComputeStep", "StepNext(batch, t);", null)),
                new(kind, "the bias of a step", Series, null, new Change("Stream", "StepNext", ", Start: 1", "")),
                new(kind, "the input of the step before", Series, "State.a", new Change("Stream", "StepState", "t * 3", "(t > 0 ? t - 1 : 0) * 3")),
            ];
        }
    }
}
