using System.Diagnostics;
using System.Runtime.InteropServices;

namespace NetDsl.Tests.Training.Resuming;

/// <summary>
/// A process that trains and is killed: the program of the tests once more, with a hook at its start that does not let it test.
/// </summary>
internal sealed class Victim : IDisposable
{
    private const string FolderVariable = "NETDSL_VICTIM_FOLDER";
    private const string ThreadsVariable = "NETDSL_VICTIM_THREADS";

    private readonly Process _process;

    public Victim(string folder, int threads, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(Victim).Assembly.Location);
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(Victim).Assembly.Location;
        start.Environment[FolderVariable] = folder;
        start.Environment[ThreadsVariable] = $"{threads}";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        _process = Process.Start(start)!;

        // Nothing where all is done already.
        _process.StandardOutput.ReadLine();
    }

    /// <summary>The training.</summary>
    public static Course Course(string folder, int threads) => new("OneCycle", threads, Stops: threads == 2)
    {
        Epochs = 15,
        Checkpoints = new(folder) { Every = TimeSpan.FromMilliseconds(2), Keep = 2 },
    };

    /// <summary>Where it leaves its weights when it is complete.</summary>
    public static string Result(string folder) => Path.Combine(folder, "result");

    /// <summary>Kills the process after a time, unless it has ended before.</summary>
    /// <returns>Whether it was killed.</returns>
    public bool KillAfter(TimeSpan time)
    {
        if (_process.WaitForExit(time))
            return false;
        _process.Kill();
        _process.WaitForExit();
        return _process.ExitCode != 0;
    }

    /// <summary>Lets it come to its end.</summary>
    public int WaitForEnd()
    {
        _process.WaitForExit();
        return _process.ExitCode;
    }

    public void Dispose() => _process.Dispose();

    /// <summary>Trains, in the process that is killed.</summary>
    public static void Train()
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable)!;
        var threads = int.Parse(Environment.GetEnvironmentVariable(ThreadsVariable)!, System.Globalization.CultureInfo.InvariantCulture);
        var hasBegun = false;
        var course = Course(folder, threads) with
        {
            OnStep = () =>
            {
                if (!hasBegun)
                    Console.WriteLine("The first step is taken.");
                hasBegun = true;
            },
        };
        var outcome = course.Run()!;
        File.WriteAllBytes(Result(folder), MemoryMarshal.AsBytes<float>(outcome.Weights.Concat(outcome.Remembered).ToArray()).ToArray());
    }
}
