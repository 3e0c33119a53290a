using System.Numerics;

namespace NetDsl.Verifying;

/// <summary>Memory as training leaves it: full of numbers of other batches and other weights.</summary>
internal static class UsedWorkspace
{
    /// <summary>
    /// Takes two training steps of other rows with other weights, and then puts NaN into all that they left different numbers in. What is
    /// read before it is computed, or not computed at all, is NaN from then on; what no pass writes, such as padding, stays zero.
    /// </summary>
    /// <param name="network">The network; its weights are as before.</param>
    /// <param name="seed">Where the other weights come from.</param>
    /// <param name="load">Loads rows into the network, from a sample on.</param>
    public static void Use<TSelf, T>(TSelf network, int seed, Action<TSelf, int, int> load)
        where TSelf : Network<TSelf, T>, INetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var weights = network.Parameters.ToArray();
        var copies = new List<IReadOnlyList<T[]>>();
        for (var time = 1; time <= 2; time++)
        {
            Move<TSelf, T>(network, new Random(seed + time), 0.1);
            load(network, time, network.Capacity);
            network.Backpropagate(network.Capacity);
            copies.Add(network.Workspace.CopyOfAll());
            weights.CopyTo(network.Parameters);
        }

        network.Poison(copies[0], copies[1]);
    }

    /// <summary>
    /// Moves the weights that are trained a little, each by itself, so that none stands on a kink of the loss, as biases of 0 do where
    /// the input is black.
    /// </summary>
    public static void LeaveKinks<TSelf, T>(TSelf network, int seed)
        where TSelf : Network<TSelf, T>, INetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T> => Move<TSelf, T>(network, new Random(seed), 0.05);

    private static void Move<TSelf, T>(TSelf network, Random random, double share)
        where TSelf : Network<TSelf, T>, INetwork<TSelf, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var parameter in TSelf.Description.Parameters.Where(parameter => parameter.IsTrainable))
        {
            var values = network.Parameters.Slice(parameter.Offset, parameter.Length);
            foreach (ref var value in values)
            {
                var size = Math.Max(0.2, Math.Abs(double.CreateTruncating(value)));
                value += T.CreateTruncating(share * size * (2 * random.NextDouble() - 1));
            }
        }
    }
}
