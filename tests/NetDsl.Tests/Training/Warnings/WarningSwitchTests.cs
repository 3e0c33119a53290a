using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace NetDsl.Tests.Training.Warnings;

/// <summary>Warnings can be heard, muted one by one, and silenced; each has a section in the documentation.</summary>
public partial class WarningSwitchTests
{
    private static readonly Dataset<float> Bad = Heard.Numbers(100, 3, scale: 1_000, targetScale: 1e6f);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Each_is_said_once_a_training_before_the_first_step()
    {
        var heard = new List<string>();
        var network = new Guesser(1);
        var before = network.Parameters.ToArray();
        var options = new TrainingOptions
        {
            Epochs = 3,
            OnWarning = warning =>
            {
                heard.Add(warning.Id);
                Assert.Equal(before, network.Parameters.ToArray());
            },
        };

        network.Fit(Bad, new Adam(1e-5), options, cancellationToken: Cancellation);

        Assert.Equal(["NETDSL201", "NETDSL202"], heard);
    }

    [Fact]
    public void One_can_be_muted_and_all_can_be_silenced()
    {
        var heard = Heard.When(new Guesser(1), Bad, new Adam(1e-5), new() { Epochs = 1, MutedWarnings = ["NETDSL201"] });

        Assert.Equal(["NETDSL202"], heard.Select(warning => warning.Id));
        // The count of alarms would find what is printed.
        new Guesser(1).Fit(Bad, new Adam(1e-5), new() { Epochs = 1, OnWarning = null }, cancellationToken: Cancellation);
        var muted = new TrainingOptions { Epochs = 1, MutedWarnings = ["NETDSL201", "NETDSL202"] };
        new Guesser(1).Fit(Bad, new Adam(1e-5), muted, cancellationToken: Cancellation);
    }

    [Fact]
    public void A_warning_that_does_not_exist_cannot_be_muted()
    {
        var error = Assert.Throws<ArgumentException>(() => new TrainingOptions { MutedWarnings = ["NETDSL299"] });

        Assert.StartsWith("There is no warning 'NETDSL299' of trainings; there are NETDSL201, ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_a_line_with_what_was_found_and_what_to_do() =>
        Assert.Equal(
            "warning NETDSL201: It is large. Make it small.", new TrainingWarning("NETDSL201", "It is large.", "Make it small.").ToString());

    [Fact]
    public void Unless_told_otherwise_it_is_printed()
    {
        using var listener = new Listener(Console.Error);
        Console.SetError(listener);
        try
        {
            new Guesser(1).Fit(Heard.Numbers(100, 3), new Sgd(0), new() { Epochs = 1 }, cancellationToken: Cancellation);
        }
        finally
        {
            Console.SetError(listener.Error);
        }

        Assert.Contains("warning NETDSL210: No weight has changed in 4 steps; the learning rate is 0. ", listener.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public void Looking_changes_no_bit()
    {
        var (silent, heard) = (new Guesser(1), new Guesser(1));
        var data = Heard.Numbers(300, 3);

        silent.Fit(data, new Adam(), new() { Epochs = 4, OnWarning = null }, data.Subset([1, 2]), cancellationToken: Cancellation);
        Heard.When(heard, data, new Adam(), new() { Epochs = 4 }, data.Subset([1, 2]));

        Assert.Equal(silent.Parameters.ToArray(), heard.Parameters.ToArray());
    }

    [Fact]
    public void Looking_allocates_nothing_in_steps()
    {
        // 750 steps an epoch, of which only the layers after epochs 1, 2 and 4 are looked at.
        var bytes = new List<long>();
        var options = new TrainingOptions
        {
            Epochs = 7,
            BatchSize = 4,
            OnEpoch = _ => bytes.Add(GC.GetAllocatedBytesForCurrentThread()),
        };

        new Guesser(1).Fit(Heard.Numbers(3_000, 3), new Adam(), options, cancellationToken: Cancellation);

        Assert.InRange(bytes[6] - bytes[5], 0, 2_000);
    }

    [Fact]
    public void Each_has_a_section_of_the_page()
    {
        var sections = Section().Matches(File.ReadAllText(Repository.Path("docs/warnings.md"))).Select(match => match.Groups[1].Value);
        var error = Assert.Throws<ArgumentException>(() => new TrainingOptions { MutedWarnings = [""] });

        Assert.Equal(Id().Matches(error.Message).Select(match => match.Value), sections);
    }

    /// <summary>Passes on what is printed by this test and others, and keeps it.</summary>
    private sealed class Listener(TextWriter error) : TextWriter
    {
        private readonly ConcurrentQueue<object?> _heard = [];

        public TextWriter Error => error;

        public string Heard => string.Join('\n', _heard);

        public override Encoding Encoding => error.Encoding;

        public override void Write(char value) => error.Write(value);

        public override void WriteLine(object? value)
        {
            _heard.Enqueue(value);
            error.WriteLine(value);
        }
    }

    [GeneratedRegex("^## (NETDSL2[0-9]{2})", RegexOptions.Multiline)]
    private static partial Regex Section();

    [GeneratedRegex("NETDSL2[0-9]{2}")]
    private static partial Regex Id();
}
