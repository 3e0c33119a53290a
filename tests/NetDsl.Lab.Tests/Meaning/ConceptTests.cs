using Xunit;

namespace NetDsl.Lab.Tests;

/// <summary>Concepts and their names.</summary>
public sealed class ConceptTests
{
    [Fact]
    public void A_concept_is_called_as_its_method_is_in_words() => Assert.Equal(
        ("closed loop", "ClosedLoop"), (Concept.Of(DigitConcepts.ClosedLoop).Name, Concept.Of(DigitConcepts.ClosedLoop).Method));

    [Fact]
    public void Marked_methods_are_read_in_the_order_of_their_names() => Assert.Equal(
        ["closed loop (ClosedLoop)", "dark (Dark)", "straight line (Straight)"],
        ConceptMethods.Of<DigitConcepts>().Select(concept => $"{concept.Name} ({concept.Method})"));

    [Fact]
    public void A_marked_method_that_is_no_concept_says_so() =>
        Assert.Contains("is marked [Concept] and is not", Assert.Throws<InvalidOperationException>(ConceptMethods.Of<NoConcepts>).Message, StringComparison.Ordinal);

    [Fact]
    public void Two_concepts_of_one_name_are_refused() => Assert.Contains(
        "Two concepts are called one",
        Assert.Throws<ArgumentException>(() => ConceptTable.Of([Concept.Of("one", label => label == 1), Concept.Of("one", label => label == 2)], XorByHand.All, TestContext.Current.CancellationToken)).Message,
        StringComparison.Ordinal);

    private sealed class DigitConcepts
    {
        [Concept]
        public static bool ClosedLoop(int digit) => digit is 0 or 6 or 8 or 9;

        [Concept(Name = "straight line")]
        internal static bool Straight(int digit) => digit is 1 or 4 or 7;

        [Concept]
        private static bool Dark(ReadOnlySpan<float> pixels, int digit) => pixels[0] > 0.5f && digit > 0;
    }

    private sealed class NoConcepts
    {
        [Concept]
        public static int Digit(int digit) => digit;
    }
}
