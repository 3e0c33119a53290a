using System.CommandLine;

namespace NetDsl.Samples.CommandLine;

/// <summary>Options that several samples have.</summary>
public static class CommonOptions
{
    /// <summary><c>--data DIR</c>, a folder that is there; null for none.</summary>
    public static Option<string?> Mnist() => new("--data")
    {
        Description = "Read MNIST's four IDX files, gzipped or not, in place of drawing digits.",
        HelpName = "DIR",
        CustomParser = argument => argument.Folder("MNIST's four IDX files"),
    };

    /// <summary><c>--epochs N</c>, from 1 on.</summary>
    /// <param name="byDefault">How many there are where nothing is said.</param>
    /// <param name="what">What an epoch goes through.</param>
    public static Option<int> Epochs(int byDefault, string what) => new("--epochs")
    {
        Description = $"How often the training goes through {what}.",
        HelpName = "N",
        DefaultValueFactory = _ => byDefault,
        CustomParser = argument => argument.WholeNumber(least: 1),
    };

    /// <summary><c>--seed N</c>, any whole number.</summary>
    /// <param name="byDefault">The seed where nothing is said.</param>
    /// <param name="what">What is drawn from it.</param>
    public static Option<int> Seed(int byDefault, string what) => new("--seed")
    {
        Description = $"What {what} are drawn from; the same seed gives the same run.",
        HelpName = "N",
        DefaultValueFactory = _ => byDefault,
        CustomParser = argument => argument.WholeNumber(least: int.MinValue),
    };

    /// <summary><c>--threads N</c>, from 1 on.</summary>
    /// <param name="byDefault">How many there are where nothing is said.</param>
    public static Option<int> Threads(int byDefault) => new("--threads")
    {
        Description = "How many threads share each batch; the same number gives the same run.",
        HelpName = "N",
        DefaultValueFactory = _ => byDefault,
        CustomParser = argument => argument.WholeNumber(least: 1),
    };
}
