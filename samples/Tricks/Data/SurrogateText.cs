using NetDsl.Lab;

namespace NetDsl.Samples.Tricks.Data;

/// <summary>
/// Text of which only the last letters count: drawn letter by letter, each from what follows the same last letters in the text itself. Who knows
/// the letters before those knows nothing more.
/// </summary>
/// <remarks>Shannon, "A Mathematical Theory of Communication", 1948, section 3: approximations to English.</remarks>
internal static class SurrogateText
{
    /// <summary>Both parts of the data drawn anew, each from itself.</summary>
    /// <param name="data">Windows of text, one behind the other.</param>
    /// <param name="order">How many letters count.</param>
    /// <param name="seed">What letters are drawn from.</param>
    public static DataSplit Of(DataSplit data, int order, int seed)
    {
        var random = new Random(seed);
        return data with { Train = Draw(data.Train, order, random), Test = Draw(data.Test, order, random) };
    }

    private static Dataset<float> Draw(Dataset<float> windows, int order, Random random)
    {
        float[] text = [.. Enumerable.Range(0, windows.Count).SelectMany(row => windows.Sample(row).ToArray()), windows.Target(windows.Count - 1)[^1]];
        var drawn = Draw(text, order, random);
        var steps = windows.SampleWidth;
        return new(steps, steps, drawn.AsMemory(..^1), drawn.AsMemory(1..));
    }

    private static float[] Draw(float[] text, int order, Random random)
    {
        // Behind the last letter comes the first, so that something follows everywhere.
        var followers = Enumerable.Range(0, text.Length).ToLookup(
            place => Key(Enumerable.Range(place, order).Select(at => text[at % text.Length])), place => text[(place + order) % text.Length]);
        var followersOf = followers.ToDictionary(group => group.Key, group => group.ToArray());
        var start = random.Next(text.Length);
        var drawn = new List<float>(Enumerable.Range(start, order).Select(at => text[at % text.Length]));
        while (drawn.Count < text.Length)
        {
            var next = followersOf[Key(drawn.TakeLast(order))];
            drawn.Add(next[random.Next(next.Length)]);
        }

        return [.. drawn.Take(text.Length)];
    }

    private static string Key(IEnumerable<float> letters) => string.Concat(letters.Select(letter => (char)(int)letter));
}
