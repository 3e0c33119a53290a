using Xunit;
using static NetDsl.Tests.Networks.Speech;

namespace NetDsl.Tests.Networks;

/// <summary>One network serves one thread at a time; two at once are told so.</summary>
public sealed class ThreadTests
{
    private const int Rows = 500;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void One_instance_in_two_threads_throws_and_names_Share()
    {
        var network = new Speaker(seed: 1, Rows);
        var failures = InTwoThreads(stop =>
        {
            while (!stop.IsCancellationRequested)
                network.Evaluate(Waves(Rows), Targets);
        });

        Assert.All(failures, failure => Assert.Contains("made by Share()", Assert.IsType<InvalidOperationException>(failure).Message));
        Assert.NotEmpty(failures);
        network.Evaluate(Waves(Rows), Targets);
    }

    [Fact]
    public void A_share_for_each_thread_does_not()
    {
        var network = new Speaker(seed: 1, Rows);
        var expected = network.Evaluate(Waves(Rows), Targets);
        var failures = InTwoThreads(_ =>
        {
            var own = network.Share();
            for (var i = 0; i < 20; i++)
                Assert.Equal(expected, own.Evaluate(Waves(Rows), Targets));
        });

        Assert.Empty(failures);
    }

    [Fact]
    public void Threads_may_take_turns()
    {
        var network = new Speaker(seed: 1);
        for (var i = 0; i < 50; i++)
            Assert.Null(InAnotherThread(() => network.Predict(Waves(1))));
    }

    [Fact]
    public void A_call_that_threw_is_over()
    {
        var network = new Speaker(seed: 1);
        var spoiled = Waves(1);
        spoiled[3] = float.NaN;
        Assert.Throws<NotFiniteNumberException>(() => network.Predict(spoiled).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Forward(7));

        Assert.Null(InAnotherThread(() => network.Predict(Waves(1))));
    }

    [Fact]
    public void While_a_network_trains_other_threads_are_kept_out_but_for_Share()
    {
        var network = new Speaker(seed: 1);
        var calls = new Dictionary<string, Action>
        {
            ["Predict"] = () => network.Predict(Waves(1)),
            ["Load"] = () => network.Load(0, Waves(1)),
            ["Backpropagate"] = () => network.Backpropagate(Waves(1), Targets.AsSpan(0, 4)),
            ["UpdateStatistics"] = network.UpdateStatistics,
            ["Reserve"] = () => network.Reserve(100),
            ["Clone"] = () => network.Clone(),
            ["Explain"] = () => network.Explain(Waves(1), Targets.AsSpan(0, 4)),
            ["Fit"] = () => network.Fit(Data, new Adam()),
            ["Save"] = () => Checkpoint.ToBytes(network),
        };
        var failures = new Dictionary<string, Exception?>();
        network.Fit(Data, new Adam(), new()
        {
            Epochs = 1,
            OnEpoch = _ =>
            {
                foreach (var (name, call) in calls)
                    failures[name] = InAnotherThread(call);
                failures["Share"] = InAnotherThread(() => network.Share().Predict(Waves(1)));

                // On the thread that trains all is allowed.
                foreach (var (name, call) in calls)
                {
                    if (name != "Fit")
                        call();
                }
            },
        }, cancellationToken: Cancellation);

        Assert.Null(failures["Share"]);
        Assert.All(calls.Keys, name => Assert.Contains("made by Share()", Assert.IsType<InvalidOperationException>(failures[name]).Message));
        Assert.Null(InAnotherThread(calls["Predict"]));
    }

    [Fact]
    public void Asking_for_a_share_changes_nothing_of_what_a_training_draws()
    {
        float[] Train(Action<Speaker> between)
        {
            var network = new Speaker(seed: 1);
            network.Fit(Data, new Adam(), new() { Epochs = 3, OnEpoch = _ => between(network) }, cancellationToken: Cancellation);
            return network.Parameters.ToArray();
        }

        Assert.Equal(Train(_ => { }), Train(network => network.Share()));
    }

    private static float[] Targets { get; } = [.. Sounds(Rows).Select(sound => (float)sound)];

    private static Dataset<float> Data { get; } = new(12, 4, Waves(40), Sounds(40).Select(sound => (float)sound).ToArray());

    /// <summary>Runs the same in two threads at once, until one fails or half a minute is over.</summary>
    private static List<Exception> InTwoThreads(Action<CancellationToken> action)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var failures = new List<Exception>();
        var threads = Enumerable.Range(0, 2).Select(_ => new Thread(() =>
        {
            try
            {
                action(stop.Token);
            }
            catch (Exception failure)
            {
                stop.Cancel();
                lock (failures)
                    failures.Add(failure);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        return failures;
    }

    private static Exception? InAnotherThread(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action));
        thread.Start();
        thread.Join();
        return failure;
    }
}
