using System.Numerics;
using NetDsl.Inspecting;

namespace NetDsl;

/// <summary>Shows networks in a browser.</summary>
public static class Inspection
{
    /// <summary>
    /// Shows a network while it runs, on a page that this process serves to this machine alone. The page asks for an explanation when it is
    /// opened or refreshed; between, nothing is computed.
    /// </summary>
    /// <remarks>
    /// Where training tells the inspection of its steps, as the receiver of progress or by <see cref="NetworkInspection.AfterStep"/>,
    /// a page shows the weights of exactly one step. Else it copies them as they lie, which no thread has to wait for: beside a training
    /// they may then be of two steps, and all that the page says is true of what it copied.
    /// </remarks>
    /// <typeparam name="TNetwork">The network's class.</typeparam>
    /// <typeparam name="T">Its number type.</typeparam>
    /// <param name="network">The network.</param>
    /// <param name="explain">What is shown: <c>net => net.Explain(image, label, optimizer)</c>, of the network that it is given.</param>
    /// <param name="options">Port and names.</param>
    /// <returns>What serves the page until it is disposed of; <see cref="NetworkInspection.Address"/> says where.</returns>
    /// <exception cref="IOException">The port is in use.</exception>
    public static NetworkInspection Inspect<TNetwork, T>(
        this Network<TNetwork, T> network, Func<TNetwork, Explanation> explain, InspectionOptions? options = null)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(explain);
        return network.Inspect((shown, _) => explain(shown), samples: 1, options);
    }

    /// <inheritdoc cref="Inspect{TNetwork, T}(Network{TNetwork, T}, Func{TNetwork, Explanation}, InspectionOptions?)"/>
    /// <param name="network">The network.</param>
    /// <param name="explain">What is shown of a sample: <c>(net, i) => net.Explain(images[i], labels[i], optimizer)</c>.</param>
    /// <param name="samples">The number of samples between which the page lets one choose.</param>
    /// <param name="options">Port and names.</param>
    /// <exception cref="ArgumentException">There are other names than samples.</exception>
    public static NetworkInspection Inspect<TNetwork, T>(
        this Network<TNetwork, T> network, Func<TNetwork, int, Explanation> explain, int samples, InspectionOptions? options = null)
        where TNetwork : Network<TNetwork, T>, INetwork<TNetwork, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(explain);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(samples);
        options ??= new();
        var names = options.Samples ?? [.. Enumerable.Range(0, samples).Select(sample => $"sample {sample}")];
        if (names.Count != samples)
            throw new ArgumentException($"{samples} samples need as many names; found {names.Count}.", nameof(options));

        // Beside a training a network of its own over the same weights computes: the trained one serves the thread that trains.
        var running = new RunningNetwork(
            sample => explain((TNetwork)network, sample),
            sample => explain(network.Share(), sample));
        return NetworkInspection.Start(new StateHistory(running, names, options.Format), running, options.Port);
    }
}
