using System.Globalization;
using System.Numerics;

namespace NetDsl;

/// <summary>Looks at the sizes of samples and targets.</summary>
internal static class ScaleInspection
{
    /// <summary>
    /// Beyond this, an input pushes activations into their flat ends or makes steps that overshoot; pixels to 255 are.
    /// </summary>
    private const double LargeInput = 50;

    /// <summary>Below this, an input is lost beside biases.</summary>
    private const double SmallInput = 1e-4;

    private const double LargeTarget = 1_000;

    /// <summary>How far apart training and validation are where only one of them was scaled.</summary>
    private const double Apart = 5;

    public static void Run<T>(NetworkDescription network, Dataset<T> data, Dataset<T>? validation, Warnings warnings)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var samples = ColumnScales.OfSamples(data);
        Inputs(network, data, samples, warnings);
        Targets(network, data, warnings);
        if (validation is not null)
            Compare(samples.Overall, ColumnScales.OfSamples(validation).Overall, warnings);
    }

    private static void Inputs<T>(NetworkDescription network, Dataset<T> data, ColumnScales scales, Warnings warnings)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var first = 0;
        foreach (var input in network.Layers.Where(layer => layer.Kind == "Input"))
        {
            var width = input.Shape.FlattenedLength;
            var (size, column) = scales.Largest(first, width);
            if (InputUse.IsWeighed(network, input) && (size > LargeInput || size is > 0 and < SmallInput))
            {
                var name = data.FeatureNames is { } names
                    ? MessageText.Quote(names[column])
                    : string.Create(CultureInfo.InvariantCulture, $"value {column - first} of {width}");
                warnings.Say(WarningKind.UnscaledInput, string.Create(
                    CultureInfo.InvariantCulture,
                    $"The numbers of {input.Name} are as large as {size:G3} ({name}); about 1 is right."));
            }

            first += width;
        }
    }

    private static void Targets<T>(NetworkDescription network, Dataset<T> data, Warnings warnings)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (scales, first) = (ColumnScales.OfTargets(data), 0);
        foreach (var loss in network.Targets.Where(loss => loss.Width > 0))
        {
            var (size, _) = scales.Largest(first, loss.Width);
            if (loss.Domain == TargetDomain.Real && size > LargeTarget)
            {
                warnings.Say(WarningKind.LargeTargets, string.Create(
                    CultureInfo.InvariantCulture, $"The targets of {loss.Loss} are as large as {size:G3}; about 1 is right."));
            }

            first += loss.Width;
        }
    }

    private static void Compare(double training, double validation, Warnings warnings)
    {
        if (validation > Apart * training || training > Apart * validation)
        {
            warnings.Say(WarningKind.ValidationScale, string.Create(
                CultureInfo.InvariantCulture,
                $"The samples of training are of the size {training:G3}, those of validation of {validation:G3}."));
        }
    }
}
