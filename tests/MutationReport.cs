// Reads what Stryker reports of some runs: prints for each folder how many mutants were killed, and each that survived without a
// reason.
// dotnet run MutationReport.cs -- REPORTS EQUIVALENT-MUTANTS FOLDER...
using System.Text.Json;
using System.Text.RegularExpressions;

const double Required = 0.95;

var (reports, reasons, folders) = (args[0], args[1], args[2..]);
// A line is a mutant; what begins with # is the reason of those below it.
var equivalent = File.ReadLines(reasons).Where(line => line.Length > 0 && line[0] != '#').ToHashSet();

// A mutant is killed where one of several runs of a project, as on other machines, killed it.
var all = Directory.EnumerateDirectories(reports)
    .SelectMany(Read)
    .GroupBy(mutant => mutant.Place, (_, runs) => runs.MinBy(mutant => mutant.Status is not ("Killed" or "Timeout")))
    .ToLookup(mutant => mutant.Folder);
var survivors = new List<string>();
var isEnough = true;

Console.WriteLine("| folder | mutants | killed | equal in effect | survived | killed of those that change something |");
Console.WriteLine("|---|---|---|---|---|---|");
foreach (var folder in folders)
{
    var mutants = all[folder].ToArray();
    var killed = mutants.Count(mutant => mutant.Status is "Killed" or "Timeout");
    var alive = mutants.Where(mutant => mutant.Status is "Survived" or "NoCoverage").Select(mutant => mutant.Text).ToArray();
    var equal = alive.Count(equivalent.Contains);
    var share = killed / (double)(mutants.Length - equal);
    isEnough &= share >= Required;
    survivors.AddRange(alive.Where(mutant => !equivalent.Contains(mutant)));
    Console.WriteLine($"| {folder} | {mutants.Length} | {killed} | {equal} | {alive.Length - equal} | {share:P1} |");
}

Console.WriteLine();
survivors.ForEach(Console.WriteLine);
return isEnough ? 0 : 1;

// The mutants of a run, each with its place and what was put there, by which it is known again.
static (string Folder, string Place, string Text, string Status)[] Read(string run)
{
    using var report = JsonDocument.Parse(File.ReadAllText(Path.Combine(run, "reports", "mutation-report.json")));
    return [.. from file in report.RootElement.GetProperty("files").EnumerateObject()
               from mutant in file.Value.GetProperty("mutants").EnumerateArray()
               let status = mutant.GetProperty("status").GetString()
               where status is not ("Ignored" or "CompileError")
               select (Folder(file.Name), $"{file.Name} {mutant.GetProperty("location")} {mutant.GetProperty("replacement")}", Describe(file, mutant), status)];
}

// The folder of src/NetDsl, or Data.
static string Folder(string file) => Regex.Match(file.Replace('\\', '/'), @"/src/NetDsl(?:\.(?<folder>Data)/|/(?<folder>\w+)/)").Groups["folder"].Value;

// The file, what stood there, and what was put in its place.
static string Describe(JsonProperty file, JsonElement mutant)
{
    var (start, end) = (Place("start"), Place("end"));
    var lines = file.Value.GetProperty("source").GetString()!.Split('\n')[(start.Line - 1)..end.Line];
    lines[^1] = lines[^1][..Math.Min(lines[^1].Length, end.Column - 1)];
    lines[0] = lines[0][(start.Column - 1)..];
    var path = string.Join('/', file.Name.Replace('\\', '/').Split('/')[^2..]);
    return $"{path}: {OneLine(string.Join(' ', lines))}  →  {OneLine(mutant.GetProperty("replacement").GetString()!)}";

    (int Line, int Column) Place(string name)
    {
        var place = mutant.GetProperty("location").GetProperty(name);
        return (place.GetProperty("line").GetInt32(), place.GetProperty("column").GetInt32());
    }
}

static string OneLine(string text) => Regex.Replace(text, @"\s+", " ").Trim();
