using NetDsl.Tracing;

namespace NetDsl.Lab;

/// <summary>Whether the concepts that claims and edits name are those of a study, before anything is measured.</summary>
internal static class StudyNames
{
    /// <exception cref="ArgumentException">A concept is none of the study.</exception>
    public static void Require(MeaningStudy study)
    {
        foreach (var (unit, concept) in study.Claimed)
            Require(study, concept, $"{unit} is claimed to mean {concept}");
        foreach (var concept in study.EditsOf.Keys)
            Require(study, concept, $"An edit switches {concept}");
    }

    private static void Require(MeaningStudy study, string concept, string what)
    {
        string[] names = [.. study.Tried.SelectMany(tried => new[] { tried.Name, tried.Method }).Distinct()];
        if (names.Contains(concept))
            return;
        var near = NearestNames.Of(concept, names);
        throw new ArgumentException(
            $"{what}, which is not among the concepts of the study: {(near.Count > 0 ? $"did you mean {string.Join(" or ", near)}?" : $"they are {string.Join(", ", study.Tried)}.")}");
    }
}
