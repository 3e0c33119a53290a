namespace NetDsl.Generator.Layers;

/// <summary>How many elements one axis of a tensor gets, or loses, before its first and after its last one.</summary>
internal readonly record struct Margin(long Before, long After)
{
    public long Both => Before + After;
}
