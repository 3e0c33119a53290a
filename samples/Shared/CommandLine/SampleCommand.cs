using System.CommandLine;

namespace NetDsl.Samples.CommandLine;

/// <summary>The command line of a sample.</summary>
public static class SampleCommand
{
    /// <summary>Makes the command.</summary>
    /// <param name="description">What the sample does, in a sentence.</param>
    /// <param name="options">What can be asked for.</param>
    /// <param name="run">
    /// What it does with a command line without errors. What a user can mend becomes a line on standard error, exit code 1.
    /// </param>
    public static RootCommand Create(
        string description, IEnumerable<Option> options, Action<ParseResult, CancellationToken> run)
    {
        var command = new RootCommand(description);
        foreach (var option in options)
            command.Add(option);
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(run, parsed, cancellation), CancellationToken.None));
        return command;
    }

    private static int Run(Action<ParseResult, CancellationToken> run, ParseResult parsed, CancellationToken cancellation)
    {
        try
        {
            run(parsed, cancellation);
            return 0;
        }
        catch (Exception error) when (error
            is UsageException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(error.Message);
        }
        catch (OperationCanceledException)
        {
            parsed.InvocationConfiguration.Error.WriteLine("Stopped.");
        }

        return 1;
    }
}
