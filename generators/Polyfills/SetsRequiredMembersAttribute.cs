using Microsoft.CodeAnalysis;

namespace System.Diagnostics.CodeAnalysis;

/// <summary>Marks a constructor that sets what is <c>required</c>.</summary>
[Embedded]
[AttributeUsage(AttributeTargets.All)]
internal sealed class SetsRequiredMembersAttribute : Attribute;
