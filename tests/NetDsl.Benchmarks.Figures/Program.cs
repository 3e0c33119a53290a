using NetDsl.Benchmarks.Figures;

if (args is not [var folder, .. var words] || words.Length > 1)
{
    Console.Error.WriteLine("usage: NetDsl.Benchmarks.Figures FOLDER [roofline|step-time]");
    return 2;
}

Directory.CreateDirectory(folder);
var word = words.FirstOrDefault() ?? "";
if ("roofline".Contains(word, StringComparison.Ordinal))
    Draw("roofline.png", RooflineFigure.Draw);
if ("step-time".Contains(word, StringComparison.Ordinal))
    Draw("step-time.png", StepTimeFigure.Draw);
return 0;

void Draw(string name, Action<string> draw)
{
    var path = Path.Combine(folder, name);
    draw(path);
    Console.WriteLine(path);
}
