using NetDsl.Samples.Shakespeare.Baselines;
using NetDsl.Samples.Shakespeare.Texts;
using NetDsl.Samples.Shakespeare.Writing;
var text = TextData.Read(args.Length > 0 ? args[0] : null);
Console.WriteLine(text);
foreach (var (n, b) in Counts.BitsPerCharacter(text)) Console.WriteLine($"{n} {b}");
var m = new NGramModel(text.Train, 5, text.Vocabulary.Count);
Console.WriteLine(new Scribe(m, new TokenSampler(0.8, 20, 1), text.Vocabulary).Write("\n", 300));
