using System.Runtime.InteropServices;
using Xunit;

namespace NetDsl.Tests.Training.Resuming;

/// <summary>
/// Processes that train and are killed with signal 9 at random moments, also while they write. NETDSL_KILLS sets how many;
/// NETDSL_KILL_SEED what the moments are drawn from.
/// </summary>
public class KilledTrainingTests(ITestOutputHelper output)
{
    private static readonly int Kills = Setting("NETDSL_KILLS", 6);
    private static readonly int Seed = Setting("NETDSL_KILL_SEED", Environment.TickCount & 0xFFFF);

    [Fact]
    public void Killed_at_any_moment_it_comes_to_the_bits_of_an_undisturbed_training()
    {
        var random = new Random(Seed);
        var (kills, trainings, left) = (0, 0, 0);
        for (var threads = Seed % 3 + 1; kills < Kills; threads = threads % 3 + 1)
        {
            var undisturbed = (Victim.Course("unused", threads) with { Checkpoints = null }).Run()!;
            using var folder = new TemporaryFolder();
            bool isKilled;
            do
            {
                using var victim = new Victim(folder.Path, threads);
                isKilled = kills < Kills && victim.KillAfter(TimeSpan.FromMilliseconds(random.Next(250)));
                kills += isKilled ? 1 : 0;
                Assert.Equal(isKilled ? 137 : 0, victim.WaitForEnd());
                left += isKilled ? folder.Files.Count(name => !name!.EndsWith(".safetensors", StringComparison.Ordinal)) : 0;
            }
            while (isKilled);

            var found = MemoryMarshal.Cast<byte, int>(File.ReadAllBytes(Victim.Result(folder.Path))).ToArray();
            var expected = undisturbed.Weights.Concat(undisturbed.Remembered).Select(BitConverter.SingleToInt32Bits);
            Assert.True(expected.SequenceEqual(found), $"{threads} threads, seed {Seed}: the bits differ after {kills} kills.");
            trainings++;
        }

        output.WriteLine($"seed {Seed}: {kills} kills, {trainings} trainings, the same bits; unfinished files seen: {left}");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : otherwise;
}
