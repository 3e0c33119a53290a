namespace NetDsl.Generator.Checking;

/// <summary>What the elements of a tensor hold: all the same, as is usual, or each its own.</summary>
internal sealed class ElementStates(int length)
{
    private ElementState[]? _each;

    /// <summary>What all hold; null where they differ.</summary>
    public ElementState? All { get; private set; } = ElementState.Zero;

    /// <summary>What one holds.</summary>
    public ElementState this[int place]
    {
        get => All ?? _each![place];
        set
        {
            if (All == value)
                return;
            if (All is { } all)
            {
                _each = new ElementState[length];
                for (var i = 0; i < length; i++)
                    _each[i] = all;
                All = null;
            }

            _each![place] = value;
        }
    }

    /// <summary>Makes all hold the same.</summary>
    public void Set(ElementState state) => (All, _each) = (state, null);
}
