using System.Numerics.Tensors;
using MathNet.Numerics.LinearAlgebra;

namespace NetDsl.Samples.Autoencoder.Baselines;

/// <summary>
/// The best that n numbers a picture and a linear map can do: the mean of the images, and the n directions in which they
/// differ most from it. These are the eigenvectors of their covariance with the greatest eigenvalues.
/// </summary>
/// <remarks>Pearson, "On Lines and Planes of Closest Fit to Systems of Points in Space", 1901.</remarks>
internal sealed class PrincipalComponents
{
    private readonly float[] _mean;
    private readonly Matrix<double> _directions;

    /// <summary>Finds the directions.</summary>
    /// <param name="images">The images to learn them from.</param>
    public PrincipalComponents(Dataset<float> images)
    {
        var (mean, covariance) = Moments(images);
        _mean = Array.ConvertAll(mean, value => (float)value);
        _directions = Matrix<double>.Build.DenseOfArray(covariance).Evd(Symmetricity.Symmetric).EigenVectors;
    }

    /// <summary>Draws an image as n numbers say it: x̂ = m + Σₖ ((x − m)·vₖ)·vₖ.</summary>
    /// <param name="count">n, from 0 to the number of pixels.</param>
    public Drawing With(int count)
    {
        var directions = new float[count][];
        for (var k = 0; k < count; k++)
        {
            // Their eigenvalues ascend.
            directions[k] = [.. _directions.Column(_mean.Length - 1 - k).Select(value => (float)value)];
        }

        return image =>
        {
            var (difference, drawn) = (new float[image.Length], _mean.AsSpan().ToArray());
            TensorPrimitives.Subtract(image, _mean, difference);
            foreach (var direction in directions)
                TensorPrimitives.MultiplyAdd(direction, TensorPrimitives.Dot<float>(difference, direction), drawn, drawn);
            return drawn;
        };
    }

    /// <summary>m = Σ x / N and Σ x·xᵀ / N − m·mᵀ.</summary>
    private static (double[] Mean, double[,] Covariance) Moments(Dataset<float> images)
    {
        var width = images.SampleWidth;
        var (mean, products, image) = (new double[width], new double[width][], new double[width]);
        for (var i = 0; i < width; i++)
            products[i] = new double[width];
        for (var row = 0; row < images.Count; row++)
        {
            TensorPrimitives.ConvertChecked(images.Sample(row), image);
            TensorPrimitives.Add(mean, image, mean);
            for (var i = 0; i < width; i++)
            {
                // Most of a picture is paper.
                if (image[i] != 0)
                    TensorPrimitives.MultiplyAdd(image, image[i], products[i], products[i]);
            }
        }

        TensorPrimitives.Divide(mean, images.Count, mean);
        var covariance = new double[width, width];
        for (var i = 0; i < width; i++)
        {
            for (var j = 0; j < width; j++)
                covariance[i, j] = products[i][j] / images.Count - mean[i] * mean[j];
        }

        return (mean, covariance);
    }
}
