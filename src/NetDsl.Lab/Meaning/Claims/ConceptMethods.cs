using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace NetDsl.Lab;

/// <summary>The concepts that a class declares: its static methods marked <see cref="ConceptAttribute"/>.</summary>
public static class ConceptMethods
{
    /// <summary>Reads them, in the order of their names.</summary>
    /// <typeparam name="TClass">The class: mostly the network itself.</typeparam>
    /// <exception cref="InvalidOperationException">A marked method does not look like a concept.</exception>
    public static IReadOnlyList<Concept> Of<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicMethods | DynamicallyAccessedMemberTypes.NonPublicMethods)] TClass>() =>
    [
        .. from method in typeof(TClass).GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           let mark = method.GetCustomAttribute<ConceptAttribute>()
           where mark is not null
           orderby method.Name
           select Read(method, mark),
    ];

    private static Concept Read(MethodInfo method, ConceptAttribute mark)
    {
        Type[] parameters = [.. method.GetParameters().Select(parameter => parameter.ParameterType)];
        var concept = (method.ReturnType == typeof(bool), parameters) switch
        {
            (true, [var only]) when only == typeof(int) => Concept.Of(method.Name, method.CreateDelegate<Func<int, bool>>()),
            (true, [var only]) when only == typeof(TextPosition) => Concept.OfText(method.Name, method.CreateDelegate<TextPredicate>()),
            (true, [var sample, var label]) when sample == typeof(ReadOnlySpan<float>) && label == typeof(int) =>
                Concept.Of(method.Name, method.CreateDelegate<SamplePredicate>()),
            _ => throw new InvalidOperationException(
                $"{method.DeclaringType?.Name}.{method.Name} is marked [Concept] and is not a bool of an int, of a ReadOnlySpan<float> and an int, "
                + "or of a TextPosition."),
        };
        return mark.Name is null ? concept : concept.Named(mark.Name);
    }
}
