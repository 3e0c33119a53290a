using System.Numerics;
using CsCheck;
using Xunit;

namespace NetDsl.Tests.Optimizers;

public class OptimizerTests
{
    public static TheoryData<string> Names => OptimizerCases.Names;

    [Theory, MemberData(nameof(Names))]
    public void Doubles_follow_the_paper(string name) => Follow<double>(name, 1e-12);

    [Theory, MemberData(nameof(Names))]
    public void Floats_follow_the_paper(string name) => Follow<float>(name, 2e-4);

    [Theory, MemberData(nameof(Names))]
    public void A_quadratic_is_minimised(string name)
    {
        var (optimizer, _) = OptimizerCases.Of(name);
        optimizer.LearningRate = new CosineDecay(0.05);
        optimizer.TotalSteps = 2000;
        double[] w = [3, -2, 0.5, 4, -1, 2, 1.5, -0.25, 6];
        var g = new double[w.Length];
        for (var step = 0; step < 2000; step++)
        {
            for (var i = 0; i < w.Length; i++)
                g[i] = (i + 1) * (w[i] - 1);
            optimizer.Step<double>(w, g);
        }

        // With decay the minimum of a·(w−1)²/2 + λ·w²/2 lies at a/(a+λ), λ = 0.1; decoupled decay has one between it and 1.
        Assert.All(w, x => Assert.InRange(x, name.Contains("decay") || name == "AdamW" ? 0.85 : 0.9999, 1.0001));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_trace_in_scalars_foretells_the_bits_of_the_step(string name) =>
        Gen.Select(Gen.Float[-3, 3].Array[37], Gen.Float[-3, 3].Array[37], Gen.Int[0, 5])
        .Sample((parameters, gradients, before) =>
        {
            var (optimizer, _) = OptimizerCases.Of(name);
            for (var step = 0; step < before; step++)
                optimizer.Step<float>(parameters, gradients);
            var foretold = new float[37];
            var state = new float[2, 37];
            for (var i = 0; i < 37; i++)
            {
                var w = new Scalar<float>(parameters[i]);
                var first = StateOf(optimizer, 0, i);
                var second = StateOf(optimizer, 1, i);
                optimizer.Trace(ref w, new(gradients[i]), ref first, ref second);
                (foretold[i], state[0, i], state[1, i]) = (w.Value, first.Value, second.Value);
            }

            optimizer.Step<float>(parameters, gradients);

            Assert.Equal(foretold.Select(BitConverter.SingleToInt32Bits), parameters.Select(BitConverter.SingleToInt32Bits));
            for (var i = 0; i < 37; i++)
            {
                Assert.Equal(state[0, i], StateOf(optimizer, 0, i).Value);
                Assert.Equal(state[1, i], StateOf(optimizer, 1, i).Value);
            }
        }, iter: 200);

    [Fact]
    public void Steps_allocate_at_the_first_one_only()
    {
        var (w, g) = (new float[1003], new float[1003]);
        var optimizer = new Adam(new OneCycle(0.01)) { TotalSteps = 2000 };
        for (var step = 0; step < 100; step++)
            optimizer.Step<float>(w, g);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var step = 0; step < 1000; step++)
            optimizer.Step<float>(w, g);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Reset_forgets_the_state()
    {
        var optimizer = new Momentum(0.1);
        float[] w = [1];
        optimizer.Step<float>(w, [1]);
        optimizer.Reset();
        optimizer.Step<float>(w, [0]);

        Assert.Equal(0.9f, w[0]);
        Assert.Equal(1, optimizer.Steps);
    }

    [Fact]
    public void Another_vector_is_refused()
    {
        var optimizer = new Adam();
        optimizer.Step(new float[3], new float[3].AsSpan());

        Assert.Contains("3 parameters and was now given 4",
            Assert.Throws<ArgumentException>(() => optimizer.Step<float>(new float[4], new float[4])).Message);
        Assert.Contains("System.Single parameters and was now given System.Double",
            Assert.Throws<ArgumentException>(() => optimizer.Step<double>(new double[3], new double[3])).Message);
        Assert.Contains("2 parameters and 3 gradients",
            Assert.Throws<ArgumentException>(() => optimizer.Step<float>(new float[2], new float[3])).Message);
        Assert.Equal(1, optimizer.Steps);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Equal("Beta1", Assert.Throws<ArgumentOutOfRangeException>(() => new Adam { Beta1 = 1 }).ParamName);
        Assert.Equal("Beta2", Assert.Throws<ArgumentOutOfRangeException>(() => new AdamW { Beta2 = double.NaN }).ParamName);
        Assert.Equal("Epsilon", Assert.Throws<ArgumentOutOfRangeException>(() => new RmsProp { Epsilon = 0 }).ParamName);
        Assert.Equal("WeightDecay", Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd { WeightDecay = -1 }).ParamName);
        Assert.Equal("Rate", Assert.Throws<ArgumentOutOfRangeException>(() => new Sgd(double.NaN)).ParamName);
    }

    [Theory, MemberData(nameof(Names))]
    public void The_print_names_every_constant_and_state(string name)
    {
        var (optimizer, _) = OptimizerCases.Of(name);
        var text = string.Join('\n', optimizer.Equations);

        Assert.All(optimizer.StateNames, state => Assert.Contains($"{state} ← ", text));
        Assert.All(optimizer.ConstantsOf(optimizer.Next), constant => Assert.Contains(constant.Symbol, text));
        Assert.EndsWith("w ← ", optimizer.Equations[^1][..4]);
    }

    [Theory]
    [InlineData("Sgd", "w ← w − η·g")]
    [InlineData("Momentum", "v ← β·v + g", "w ← w − η·v")]
    [InlineData("Nesterov", "v ← β·v + g", "w ← w − η·(g + β·v)")]
    [InlineData("RmsProp", "v ← β·v + (1−β)·g·g", "w ← w − η·g / (√v + ε)")]
    [InlineData("Adam", "m ← β₁·m + (1−β₁)·g", "v ← β₂·v + (1−β₂)·g·g", "w ← w − η·(c₁·m) / (√(c₂·v) + ε)")]
    public void The_print_is_read_from_the_rule(string name, params string[] equations)
    {
        Optimizer optimizer = name switch
        {
            "Sgd" => new Sgd(),
            "Momentum" => new Momentum(),
            "Nesterov" => new Nesterov(),
            "RmsProp" => new RmsProp(),
            _ => new Adam(),
        };
        Assert.Equal(equations, optimizer.Equations);
    }

    [Fact]
    public void A_penalty_is_an_assignment_of_its_own_where_it_is_read_twice()
    {
        Assert.Equal(["w ← w − η·(g + λ·w)"], new Sgd { WeightDecay = 0.1 }.Equations);
        Assert.Equal(["g ← g + λ·w", "v ← β·v + (1−β)·g·g", "w ← w − η·g / (√v + ε)"], new RmsProp { WeightDecay = 0.2 }.Equations);
    }

    [Fact]
    public void A_rule_that_computes_another_thing_prints_another_thing()
    {
        // Of an equation that is typed, nobody would have known.
        Assert.Equal(["m′ ← 0.5·m + (1 − 0.5)·|g|", "w ← w − η·max(m′, m)"], new OddOptimizer().Equations);
    }

    private sealed class OddOptimizer() : Optimizer(0.25)
    {
        public override IReadOnlyList<string> StateNames => ["m"];

        public override IReadOnlyList<UpdateConstant> ConstantsOf(UpdateStep step) => [new("η", step.Rate)];

        protected override void Apply<TNumber>(
            UpdateStep step, Span<TNumber> parameters, ReadOnlySpan<TNumber> gradients, Span<TNumber> first, Span<TNumber> second) =>
            UpdateRule.Apply(new Rule<TNumber>(step.Rate), parameters, gradients, first, second);

        private readonly struct Rule<TNumber>(double rate) : IUpdateRule<TNumber>
            where TNumber : IArithmetic<TNumber>
        {
            public static int StateCount => 1;

            public void Update(ref TNumber parameter, TNumber gradient, ref TNumber first, ref TNumber second)
            {
                var before = first;
                first = TNumber.Of(0.5) * before + (TNumber.Of(1) - TNumber.Of(0.5)) * TNumber.Abs(gradient);
                parameter -= TNumber.Of(rate) * TNumber.Max(first, before);
            }
        }
    }

    private static Scalar<float> StateOf(Optimizer optimizer, int entry, int parameter) =>
        new(entry < optimizer.StateNames.Count ? optimizer.State<float>(entry, parameter) : 0);

    private static void Follow<T>(string name, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        const int length = 37, steps = 50;
        var (optimizer, reference) = OptimizerCases.Of(name);
        var random = new Random(1);
        var w = Enumerable.Range(0, length).Select(_ => T.CreateTruncating(random.NextDouble() * 4 - 2)).ToArray();
        var expected = w.Select(double.CreateTruncating).ToArray();
        var references = w.Select(_ => reference()).ToArray();
        var g = new T[length];
        for (var step = 0; step < steps; step++)
        {
            for (var i = 0; i < length; i++)
                g[i] = T.CreateTruncating(random.NextDouble() * 2 - 1 + (i % 3 - 1));
            for (var i = 0; i < length; i++)
                expected[i] = references[i].Step(expected[i], double.CreateTruncating(g[i]));
            optimizer.Step<T>(w, g);
        }

        for (var i = 0; i < length; i++)
            Assert.Equal(expected[i], double.CreateTruncating(w[i]), tolerance);
    }
}
