namespace NetDsl.Generator.Tests.Documentation;

/// <summary>A block of C# in a page of the documentation or in a documentation comment.</summary>
/// <param name="Page">The file, from the root of the repository.</param>
/// <param name="Line">The line of its first line of code, from 1.</param>
/// <param name="Kind">What follows <c>csharp</c> in a page; empty for code that its reader could write.</param>
/// <param name="OtherPage">The page, seen from its own, whose classes it uses too.</param>
/// <param name="Given">What its reader already has: parameters of the method that its statements stand in.</param>
/// <param name="Text">The code.</param>
internal sealed record CodeBlock(string Page, int Line, string Kind, string? OtherPage, string Given, string Text)
{
    /// <summary>What is generated, compared with it.</summary>
    public const string Generated = "generated";

    /// <summary>What only a project with its SDK can compile: <c>tests/Package.Tests</c> does.</summary>
    public const string Project = "project";
}
