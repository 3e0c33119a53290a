namespace NetDsl.Lab;

/// <summary>A trick of data or training, or what holds a mediator: it changes what a network learns from, and how.</summary>
/// <param name="Name">What reports call it.</param>
/// <param name="Data">Makes the data of a seed; null where the data stays.</param>
/// <param name="Training">Makes the recipe; null where it stays.</param>
internal sealed record Treatment(string Name, Func<DataSplit, int, DataSplit>? Data, Func<TrainingRecipe, TrainingRecipe>? Training)
{
    public DataSplit Apply(DataSplit data, int seed) => Data is null ? data : Data(data, seed);

    public TrainingRecipe Apply(TrainingRecipe recipe) => Training is null ? recipe : Training(recipe);
}
