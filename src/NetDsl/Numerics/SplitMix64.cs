using System.Numerics;

namespace NetDsl;

/// <summary>A small generator of random numbers that is the same on every machine and in every version of .NET.</summary>
/// <remarks>Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014.</remarks>
internal struct SplitMix64(ulong seed)
{
    /// <summary>2⁶⁴ divided by the golden ratio, made odd: what the state grows by.</summary>
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state = seed;

    /// <summary>Where the stream stands; a generator made of it goes on from there.</summary>
    public readonly ulong State => _state;

    /// <summary>The next number from 0 to below a bound. The bias is below bound/2⁶⁴.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>Puts elements into an order in which each is as likely as any other.</summary>
    /// <remarks>Fisher and Yates, as in Durstenfeld, "Algorithm 235: Random permutation", 1964.</remarks>
    public void Shuffle<T>(Span<T> elements)
    {
        for (var i = elements.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (elements[i], elements[other]) = (elements[other], elements[i]);
        }
    }

    /// <summary>A stream of its own, one for each number, that leaves this one where it is.</summary>
    public readonly SplitMix64 Branch(int number) => new(Mix(_state ^ Mix((ulong)number)));

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        _state += Step;
        return Mix(_state);
    }

    /// <summary>Fills a span with the numbers that as many calls of <see cref="Next"/> would give.</summary>
    public void Fill(Span<ulong> numbers)
    {
        var states = Vector.Create(_state) + (Vector<ulong>.Indices + Vector<ulong>.One) * Step;
        var whole = numbers.Length - numbers.Length % Vector<ulong>.Count;
        for (var i = 0; i < whole; i += Vector<ulong>.Count)
        {
            Mix(states).CopyTo(numbers[i..]);
            states += Vector.Create((ulong)Vector<ulong>.Count * Step);
        }

        _state += (ulong)whole * Step;
        for (var i = whole; i < numbers.Length; i++)
            numbers[i] = Next();
    }

    /// <summary>Spreads the bits of a number over all 64: numbers that differ little give numbers that differ much.</summary>
    public static ulong Mix(ulong bits)
    {
        bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ bits >> 27) * 0x94D049BB133111EB;
        return bits ^ bits >> 31;
    }

    /// <inheritdoc cref="Mix(ulong)"/>
    private static Vector<ulong> Mix(Vector<ulong> bits)
    {
        bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ bits >> 27) * 0x94D049BB133111EB;
        return bits ^ bits >> 31;
    }
}
