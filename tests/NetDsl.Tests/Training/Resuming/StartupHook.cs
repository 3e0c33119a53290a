using NetDsl.Tests.Training.Resuming;

/// <summary>What the runtime calls before the program where its environment names this assembly: see <see cref="Victim"/>.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        Victim.Train();
        Environment.Exit(0);
    }
}
