using CsCheck;
using Xunit;

namespace NetDsl.Data.Tests;

public class SplitTests
{
    [Fact]
    public void Parts_are_disjoint_cover_all_and_have_their_sizes()
    {
        Gen.Select(Gen.Int[1, 400], Gen.Int[0, 20], Gen.Int[0, 20], Gen.Int[1, 20], Gen.Int, Gen.Bool).Sample(
            (count, a, b, c, seed, stratify) =>
            {
                double sum = a + b + c;
                double[] shares = [a / sum, b / sum, c / sum];
                var classes = stratify ? Math.Max(1, count / 7) : 3;
                var split = Split.Of(Numbered(count, row => row % classes), shares[0], shares[1], shares[2], seed, stratify);

                Dataset<double>[] parts = [split.Train, split.Validation, split.Test];
                Assert.Equal(Enumerable.Range(0, count), parts.SelectMany(Ids).Order());
                for (var part = 0; part < 3; part++)
                    Assert.InRange(Math.Abs(parts[part].Count - shares[part] * count), 0, 1);
            },
            iter: 2000, threads: 1);
    }

    [Fact]
    public void Sizes_are_those_of_the_largest_remainder()
    {
        var split = Split.Of(Numbered(11, row => 0), 0.7, 0.15, 0.15, seed: 1);
        // The quotas 7.7, 1.65, 1.65: one row more for the first two after rounding down leaves two.
        Assert.Equal((8, 2, 1), (split.Train.Count, split.Validation.Count, split.Test.Count));

        var iris = Split.Of(Numbered(150, row => row / 50), 0.7, 0.15, 0.15, seed: 1);
        Assert.Equal((105, 23, 22), (iris.Train.Count, iris.Validation.Count, iris.Test.Count));

        var (train, test) = Split.Of(Numbered(10, row => 0), 0.8, 0.2, seed: 1);
        Assert.Equal((8, 2), (train.Count, test.Count));
    }

    [Fact]
    public void Stratifying_keeps_the_shares_of_classes()
    {
        Gen.Select(Gen.Int[4, 60].Array[1, 8], Gen.Int).Sample(
            (classes, seed) =>
            {
                int[] labels = [.. classes.SelectMany((size, label) => Enumerable.Repeat(label, size))];
                var split = Split.Of(Numbered(labels.Length, row => labels[row]), 0.6, 0.25, 0.15, seed, stratify: true);
                foreach (var (part, total) in new[] { split.Train, split.Validation, split.Test }.Select(part => (part, (double)part.Count)))
                {
                    for (var label = 0; label < classes.Length; label++)
                    {
                        var expected = classes[label] * total / labels.Length;
                        var found = Enumerable.Range(0, part.Count).Count(row => part.Target(row)[0] == label);
                        Assert.True(Math.Abs(found - expected) < 2, $"class {label}: {found} of {expected}");
                    }
                }
            },
            iter: 1000, threads: 1);
    }

    [Fact]
    public void Classes_that_follow_each_other_are_dealt_out_up_to_less_than_one_row()
    {
        // Of rows in the order of their classes, each part has its share up to every border between two: many of one row, then a large one.
        var shares = Gen.OneOf(
            Gen.Select(Gen.Int[1, 20], Gen.Int[1, 20], (a, b) => (double[])[a, b]),
            Gen.Select(Gen.Int[0, 20], Gen.Int[1, 20], Gen.Int[1, 20], (a, b, c) => (double[])[a, b, c]));
        Gen.Select(shares, Gen.Int[10, 60], Gen.Int).Sample(
            (weights, half, seed) =>
            {
                double[] parts = [.. weights.Select(weight => weight / weights.Sum())];
                var dataset = Numbered(2 * half + 2, row => Math.Min(row, half));
                Dataset<double>[] split = parts is [var train, var test]
                    ? Both(Split.Of(dataset, train, test, seed, stratify: true))
                    : All(Split.Of(dataset, parts[0], parts[1], parts[2], seed, stratify: true));
                foreach (var part in split)
                {
                    var rows = Ids(part).Order().ToArray();
                    for (var before = 1; before <= half; before++)
                    {
                        var expected = before * part.Count / (double)dataset.Count;
                        Assert.InRange(rows.Count(row => row < before), expected - 0.999_999, expected + 0.999_999);
                    }
                }
            },
            iter: 1000, threads: 1);

        static Dataset<double>[] Both((Dataset<double> Train, Dataset<double> Test) split) => [split.Train, split.Test];

        static Dataset<double>[] All(Split<double> split) => [split.Train, split.Validation, split.Test];
    }

    [Fact]
    public void Shares_that_add_up_to_1_but_for_rounding_are_what_they_are_in_proportion()
    {
        var rounded = 1 + Math.ScaleB(1, -31);
        var (train, test) = Split.Of(Numbered(2, row => 0), 0.25 * rounded, 0.75 * rounded, seed: 1);

        Assert.Equal((1, 1), (train.Count, test.Count));
    }

    [Fact]
    public void The_same_seed_gives_the_same_parts()
    {
        var dataset = Numbered(20, row => row % 2);

        Assert.Equal(Ids(Split.Of(dataset, 0.5, 0.25, 0.25, 7).Train), Ids(Split.Of(dataset, 0.5, 0.25, 0.25, 7).Train));
        Assert.NotEqual(Ids(Split.Of(dataset, 0.5, 0.25, 0.25, 7).Train), Ids(Split.Of(dataset, 0.5, 0.25, 0.25, 8).Train));
        // Written down once: a change would silently make every published result another one.
        Assert.Equal("16 15 6 10 3", string.Join(' ', Ids(Split.Of(dataset, 0.5, 0.25, 0.25, 42).Validation)));
        Assert.Equal("17 14 12 0 9", string.Join(' ', Ids(Split.Of(dataset, 0.5, 0.25, 0.25, 42, stratify: true).Validation)));
        // A part that lacks the margin exactly is next: without it, other rows of these pairs would go to validation and test.
        var eighths = Split.Of(Numbered(8, row => row / 2), 0.75, 0.125, 0.125, 42, stratify: true);
        Assert.Equal("2 4", $"{Ids(eighths.Validation).Single()} {Ids(eighths.Test).Single()}");
        var classes = Numbered(60, row => row / 2);
        Assert.Equal("31 22 56 37 11 16 42 50 2", string.Join(' ', Ids(Split.Of(classes, 0.55, 0.3, 0.15, 42, stratify: true).Test)));
        Assert.Equal("11 53 44 59 24 16 2 30 38", string.Join(' ', Ids(Split.Folds(classes, 7, 42, stratify: true)[3].Test)));
    }

    [Fact]
    public void Classes_are_mixed_within_a_part()
    {
        var train = Split.Of(Numbered(100, row => row / 50), 0.8, 0.1, 0.1, seed: 3, stratify: true).Train;

        Assert.InRange(Enumerable.Range(1, train.Count - 1).Count(row => train.Target(row)[0] != train.Target(row - 1)[0]), 20, 60);
    }

    [Fact]
    public void Folds_test_each_row_once_and_spread_classes_evenly()
    {
        Gen.Select(Gen.Int[2, 10], Gen.Int[20, 200], Gen.Int[1, 6], Gen.Bool, Gen.Int).Sample(
            (folds, count, classes, stratify, seed) =>
            {
                var parts = Split.Folds(Numbered(count, row => row % classes), folds, seed, stratify);
                Assert.Equal(folds, parts.Count);
                Assert.Equal(Enumerable.Range(0, count), parts.SelectMany(part => Ids(part.Test)).Order());
                foreach (var (train, test) in parts)
                {
                    Assert.Equal(Enumerable.Range(0, count), Ids(train).Concat(Ids(test)).Order());
                    Assert.InRange(test.Count, count / folds, (count + folds - 1) / folds);
                    for (var label = 0; stratify && label < classes; label++)
                    {
                        var found = Enumerable.Range(0, test.Count).Count(row => test.Target(row)[0] == label);
                        var expected = Enumerable.Range(0, count).Count(row => row % classes == label) / (double)folds;
                        Assert.True(Math.Abs(found - expected) < 2, $"class {label}: {found} of {expected}");
                    }
                }
            },
            iter: 500, threads: 1);
    }

    [Fact]
    public void Shares_that_make_no_sense_are_named()
    {
        var dataset = Numbered(10, row => row);
        Assert.Equal("Expected shares that add up to 1, found a sum of 0.875. (Parameter 'shares')", Refused(() => Split.Of(dataset, 0.5, 0.25, 0.125, 1)));
        Assert.Equal("Expected shares of 0 or more, found -0.5. (Parameter 'shares')", Refused(() => Split.Of(dataset, 1.5, -0.5, 0, 1)));
        Assert.Equal("Expected shares of 0 or more, found NaN. (Parameter 'shares')", Refused(() => Split.Of(dataset, double.NaN, 0.5, 0.5, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("folds", () => Split.Folds(dataset, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>("folds", () => Split.Folds(dataset, 11, 1));
        Assert.Equal(
            "Expected classes to stratify by, found 10 different targets in 10 rows. For regression, split without stratifying. (Parameter 'dataset')",
            Refused(() => Split.Of(dataset, 0.5, 0.25, 0.25, 1, stratify: true)));

        static string Refused(Func<object> split) => Assert.Throws<ArgumentException>(split).Message;
    }

    [Fact]
    public void A_dataset_must_be_given()
    {
        Assert.Throws<ArgumentNullException>("dataset", () => Split.Of<float>(null!, 0.5, 0.25, 0.25, 1));
        Assert.Throws<ArgumentNullException>("dataset", () => Split.Of<float>(null!, 0.5, 0.5, 1));
        Assert.Throws<ArgumentNullException>("dataset", () => Split.Folds<float>(null!, 2, 1));
        Assert.Throws<ArgumentNullException>("dataset", () => Split.Chronological<float>(null!, 0.5, 0.5));
    }

    /// <summary>Rows that can be told apart by their sample.</summary>
    private static Dataset<double> Numbered(int count, Func<int, int> label) => new(
        1,
        1,
        Enumerable.Range(0, count).Select(row => (double)row).ToArray(),
        Enumerable.Range(0, count).Select(row => (double)label(row)).ToArray());

    private static IEnumerable<int> Ids(Dataset<double> dataset) =>
        Enumerable.Range(0, dataset.Count).Select(row => (int)dataset.Sample(row)[0]).ToArray();
}
