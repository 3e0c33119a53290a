using NetDsl.Benchmarks.Peers.Measuring;
using NetDsl.Benchmarks.Peers.Reporting;
using NetDsl.Benchmarks.Peers.Torch;
using NetDsl.Benchmarks.Peers.Work;

namespace NetDsl.Benchmarks.Peers;

/// <summary>Goes through the work items: what both sides compute is compared first, and timed only where it is the same.</summary>
internal static class Comparison
{
    /// <summary>Compares, measures, prints and writes.</summary>
    /// <param name="word">What the name of a work item holds.</param>
    /// <param name="time">The time for each work item.</param>
    /// <param name="csv">A file for the results; null for none.</param>
    /// <returns>The exit code: 0 where all work items were timed.</returns>
    public static int Run(string word, TimeSpan time, string? csv)
    {
        var listings = Catalogue.All.Where(listing => listing.Name.Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();
        if (listings.Count == 0)
        {
            Console.Error.WriteLine($"No work item holds '{word}'. There are:\n{string.Join('\n', Catalogue.All.Select(listing => listing.Name))}");
            return 2;
        }

        if (TrainingSteps.All.Any(listings.Contains) && TorchLibrary.Load() is { } remedy)
        {
            Console.Error.WriteLine(remedy);
            return 2;
        }

        using var file = csv is null ? null : new CsvFile(csv);
        MarkdownTable.Begin();
        var isComplete = true;
        foreach (var listing in listings)
        {
            using var work = listing.Prepare();
            var widest = work.Compare().MaxBy(agreement => agreement.Difference);
            if (widest is not (null or { Difference: <= Agreement.Bound }))
            {
                MarkdownTable.Print(listing.Name, widest);
                isComplete = false;
                continue;
            }

            var contenders = work.Contenders;
            var seconds = RoundRobin.Measure([.. contenders, .. work.Floor?.Parts ?? []], time);
            var floor = work.Floor?.Seconds([.. seconds.Skip(contenders.Count)]);
            var result = new WorkResult(listing.Name, work.Peer, [.. contenders.Zip(seconds)], floor, widest);
            MarkdownTable.Print(result);
            file?.Add(result);
        }

        return isComplete ? 0 : 1;
    }
}
