using NetDsl.Oracle;

if (args is not [var folder])
{
    Console.Error.WriteLine("usage: NetDsl.Oracle FOLDER");
    return 2;
}

// Sums in one order, whatever the number of cores.
set_num_threads(1);

foreach (var old in Directory.CreateDirectory(folder).EnumerateFiles("*.safetensors"))
    old.Delete();

var bytes = 0L;
foreach (var one in Catalogue.Cases)
{
    using var scope = NewDisposeScope();
    var experiment = new Experiment(one.Name);
    experiment.Judge(one.Compute(experiment));
    var file = new FileInfo(Path.Combine(folder, $"{one.Name}.safetensors"));
    experiment.Save(file.FullName, one.Oracle);
    bytes += file.Length;
    Console.WriteLine($"{one.Name,-34} {one.Oracle,-78} {file.Length,7:N0} bytes");
}

Console.WriteLine($"{Catalogue.Cases.Count} cases, {bytes:N0} bytes");
return 0;
