using System.Runtime.CompilerServices;
using Xunit;

namespace NetDsl.Tests.Numerics;

public sealed class ArenaTests
{
    [Fact]
    public void It_begins_on_a_cache_line_and_holds_zeros()
    {
        for (var length = 0; length < 200; length++)
        {
            var arena = new Arena<float>(length);
            Assert.Equal(0u, Address(arena) % 64);
            Assert.Equal(length, arena.Length);
            Assert.Equal(length, arena.Span.Length);
            Assert.All(arena.Span.ToArray(), value => Assert.Equal(0, value));
        }
    }

    [Fact]
    public void It_stays_on_its_cache_line_when_memory_is_compacted()
    {
        // What lies between the arenas is garbage at once.
        var arenas = new List<Arena<float>>();
        for (var i = 0; i < 200; i++)
        {
            GC.KeepAlive(new byte[8 * (i % 13) + 1]);
            arenas.Add(new Arena<float>(20));
        }

        GC.Collect(2, GCCollectionMode.Forced, blocking: true, compacting: true);

        Assert.All(arenas, arena => Assert.Equal(0u, Address(arena) % 64));
    }

    [Fact]
    public void Whole_vectors_may_be_read_at_any_element_up_to_four_steps_apart()
    {
        // 64 bytes are the widest vector; a machine with narrower ones must have the room too, since the bits are the same.
        var arena = new Arena<double>(5);
        ref var last = ref Unsafe.Add(ref arena.Origin, 4);
        for (var element = 0; element < 4 * 64 / sizeof(double); element++)
            Assert.Equal(0, Unsafe.Add(ref last, element));
    }

    [Fact]
    public void The_first_element_is_where_the_span_begins()
    {
        var arena = new Arena<float>(3);
        arena.Span[0] = 7;

        Assert.Equal(7, arena.Origin);
        Assert.True(Unsafe.AreSame(ref arena.Origin, ref arena.Span[0]));
    }

    [Fact]
    public void A_copy_has_the_numbers_and_a_memory_of_its_own()
    {
        var arena = new Arena<double>(3);
        arena.Span[2] = 7;
        var copy = arena.Copy();
        arena.Span[2] = 8;

        Assert.Equal([0, 0, 7], copy.Span);
    }

    [Fact]
    public void A_negative_length_is_refused() =>
        Assert.Equal("length", Assert.Throws<ArgumentOutOfRangeException>(() => new Arena<float>(-1)).ParamName);

    [Fact]
    public void More_than_a_block_of_memory_holds_is_refused() =>
        Assert.Equal("length", Assert.Throws<ArgumentOutOfRangeException>(() => new Arena<float>(Array.MaxLength)).ParamName);

    private static nuint Address(Arena<float> arena) =>
        (nuint)Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref arena.Origin);
}
