namespace NetDsl;

// The letters of indices that are summed over. An index of the result is a parameter of the method, which hides its letter.
public static partial class Equations
{
    /// <summary>The index a.</summary>
    public static Index a => throw IsRead();

    /// <summary>The index b.</summary>
    public static Index b => throw IsRead();

    /// <summary>The index c.</summary>
    public static Index c => throw IsRead();

    /// <summary>The index d.</summary>
    public static Index d => throw IsRead();

    /// <summary>The index e.</summary>
    public static Index e => throw IsRead();

    /// <summary>The index f.</summary>
    public static Index f => throw IsRead();

    /// <summary>The index g.</summary>
    public static Index g => throw IsRead();

    /// <summary>The index h.</summary>
    public static Index h => throw IsRead();

    /// <summary>The index i.</summary>
    public static Index i => throw IsRead();

    /// <summary>The index j.</summary>
    public static Index j => throw IsRead();

    /// <summary>The index k.</summary>
    public static Index k => throw IsRead();

    /// <summary>The index l.</summary>
    public static Index l => throw IsRead();

    /// <summary>The index m.</summary>
    public static Index m => throw IsRead();

    /// <summary>The index n.</summary>
    public static Index n => throw IsRead();

    /// <summary>The index o.</summary>
    public static Index o => throw IsRead();

    /// <summary>The index p.</summary>
    public static Index p => throw IsRead();

    /// <summary>The index q.</summary>
    public static Index q => throw IsRead();

    /// <summary>The index r.</summary>
    public static Index r => throw IsRead();

    /// <summary>The index s.</summary>
    public static Index s => throw IsRead();

    /// <summary>The index t.</summary>
    public static Index t => throw IsRead();

    /// <summary>The index u.</summary>
    public static Index u => throw IsRead();

    /// <summary>The index v.</summary>
    public static Index v => throw IsRead();

    /// <summary>The index w.</summary>
    public static Index w => throw IsRead();

    /// <summary>The index x.</summary>
    public static Index x => throw IsRead();

    /// <summary>The index y.</summary>
    public static Index y => throw IsRead();

    /// <summary>The index z.</summary>
    public static Index z => throw IsRead();
}
