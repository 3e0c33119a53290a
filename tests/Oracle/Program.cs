using NetDsl.Oracle;

if (args is not [var folder, .. { Length: <= 1 } rest])
{
    Console.Error.WriteLine("usage: NetDsl.Oracle FOLDER [BEGINNING]");
    return 2;
}

// Another processor adds in another order: whoever adds a case need not write the others again.
var beginning = rest is [var word] ? word : "";
var cases = Catalogue.Cases.Where(one => one.Name.StartsWith(beginning, StringComparison.Ordinal)).ToList();

// Sums in one order, whatever the number of cores.
set_num_threads(1);

foreach (var old in Directory.CreateDirectory(folder).EnumerateFiles($"{beginning}*.safetensors"))
    old.Delete();

var bytes = 0L;
foreach (var one in cases)
{
    using var scope = NewDisposeScope();
    var experiment = new Experiment(one.Name);
    experiment.Judge(one.Compute(experiment));
    var file = new FileInfo(Path.Combine(folder, $"{one.Name}.safetensors"));
    experiment.Save(file.FullName, one.Oracle);
    bytes += file.Length;
    Console.WriteLine($"{one.Name,-34} {one.Oracle,-78} {file.Length,7:N0} bytes");
}

Console.WriteLine($"{cases.Count} cases, {bytes:N0} bytes");
return 0;
