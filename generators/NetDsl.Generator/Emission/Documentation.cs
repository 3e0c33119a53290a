namespace NetDsl.Generator.Emission;

/// <summary>Text in documentation comments.</summary>
internal static class Documentation
{
    public static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
