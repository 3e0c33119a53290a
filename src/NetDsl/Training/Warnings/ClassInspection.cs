using System.Globalization;
using System.Numerics;

namespace NetDsl;

/// <summary>Looks at the classes of a dataset.</summary>
internal static class ClassInspection
{
    /// <summary>With more targets than this, those of all rows are not looked at.</summary>
    private const long MostTargets = 1 << 24;

    /// <summary>A vocabulary, of which not every token needs to occur.</summary>
    private const int MostClasses = 1_000;

    /// <summary>Fewer classes may well be called by numbers.</summary>
    private const int FewClasses = 30;

    /// <summary>With fewer rows for a class, on average, than this, hardly anything of it can be learned.</summary>
    private const int FewRows = 20;

    public static void Run<T>(NetworkDescription network, Dataset<T> data, Warnings warnings)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var first = 0;
        foreach (var loss in network.Targets)
        {
            if (ClassesOf(loss) is >= 2 and <= MostClasses and var classes && (long)data.Count * loss.Width <= MostTargets)
                Missing(loss, classes, Counts(data, loss, first, classes), data.ClassNames, warnings);
            first += loss.Width;
        }

        if (network.Targets.Any(loss => loss.Labels > 0))
            Names(data, warnings);
    }

    /// <summary>The classes of a loss that judges one for each sample; 0 of others.</summary>
    private static int ClassesOf(TargetDescription loss) => loss switch
    {
        { Labels: 1 } => loss.Classes,
        { Domain: TargetDomain.Probability, Width: 1 } => 2,
        _ => 0,
    };

    private static long[] Counts<T>(Dataset<T> data, TargetDescription loss, int first, int classes)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var counts = new long[classes];
        for (var row = 0; row < data.Count; row++)
        {
            var target = data.Target(row).Slice(first, loss.Width);
            if (loss.Width > 1)
            {
                // Of shares of several classes, each counts.
                for (var number = 0; number < classes; number++)
                    counts[number] += target[number] > T.Zero ? 1 : 0;
            }
            else if (loss.Domain == TargetDomain.Class)
            {
                if (target[0] >= T.Zero)
                    counts[int.CreateTruncating(target[0])]++;
            }
            else
            {
                counts[0] += target[0] < T.One ? 1 : 0;
                counts[1] += target[0] > T.Zero ? 1 : 0;
            }
        }

        return counts;
    }

    private static void Missing(
        TargetDescription loss, int classes, long[] counts, IReadOnlyList<string>? names, Warnings warnings)
    {
        string[] missing =
        [
            .. Enumerable.Range(0, classes)
                .Where(number => counts[number] == 0)
                .Select(number => names?.Count == classes ? names[number] : number.ToString(CultureInfo.InvariantCulture)),
        ];
        if (missing.Length > 0 && counts.Any(count => count > 0))
        {
            warnings.Say(WarningKind.MissingClass, string.Create(
                CultureInfo.InvariantCulture,
                $"Of the {classes} classes of {loss.Loss}, no sample of training is of {MessageText.List(missing)}."));
        }
    }

    /// <summary>Classes that are called by many different numbers.</summary>
    private static void Names<T>(Dataset<T> data, Warnings warnings)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (data.ClassNames is not { Count: >= FewClasses } names)
            return;
        var numbers = new List<double>();
        foreach (var name in names)
        {
            if (!double.TryParse(name, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                return;
            numbers.Add(number);
        }

        // One after another they may number things that have no order.
        if (numbers.Max() - numbers.Min() != names.Count - 1 || data.Count < FewRows * names.Count)
        {
            warnings.Say(WarningKind.NumbersAsClasses, string.Create(
                CultureInfo.InvariantCulture,
                $"The label has {names.Count} classes in {data.Count} samples, and all are called by numbers, such as "
                + $"{MessageText.Quote(names[0])} and {MessageText.Quote(names[^1])}."));
        }
    }
}
