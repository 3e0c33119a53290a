namespace NetDsl.Lab;

public sealed partial record Experiment
{
    /// <summary>Says what would count as a gain.</summary>
    /// <param name="measure">The number by which networks are judged.</param>
    /// <param name="direction">Which way is better.</param>
    /// <param name="worth">The least mean difference that is worth having, in the measure's own unit.</param>
    public Experiment Claims(Measure measure, Direction direction, double worth) => this with { Claim = new(measure, direction, worth) };

    /// <summary>Adds a task. With several, the effect is the mean over the tasks.</summary>
    /// <param name="name">What reports call it.</param>
    /// <param name="split">Makes the data of a seed, the same for the same seed; called by several threads at once.</param>
    /// <exception cref="ArgumentException">There is a task of this name.</exception>
    public Experiment On(string name, Func<int, DataSplit> split)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(split);
        RequireNew("task", name, Tasks.Select(task => task.Name));
        return this with { Tasks = [.. Tasks.Where(task => task.Name.Length > 0), new(name, split)] };
    }

    /// <summary>Adds a task whose data is the same for all seeds.</summary>
    /// <param name="split">The data.</param>
    /// <param name="name">What reports call it.</param>
    public Experiment On(DataSplit split, string name = "data")
    {
        ArgumentNullException.ThrowIfNull(split);
        return On(name, _ => split);
    }

    /// <summary>Says how all networks are trained; a trick of training changes it.</summary>
    /// <param name="optimizer">Makes an optimizer.</param>
    /// <param name="options">The options; seed and threads are the experiment's.</param>
    public Experiment Trains(Func<Optimizer> optimizer, TrainingOptions options)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(options);
        return Trains(new TrainingRecipe(optimizer, options));
    }

    /// <summary>Says how all networks are trained; a trick of training changes it.</summary>
    public Experiment Trains(TrainingRecipe recipe) => this with { Recipe = recipe ?? throw new ArgumentNullException(nameof(recipe)) };

    /// <summary>Adds a trick of data or training: a factor beside those of the networks.</summary>
    /// <param name="name">What reports and command lines call it.</param>
    /// <param name="data">Makes the data with the trick: of the split without it, and the seed.</param>
    /// <param name="training">Makes the recipe with the trick of that without it.</param>
    /// <exception cref="ArgumentException">There is a trick of this name, or nothing is changed.</exception>
    public Experiment Trick(string name, Func<DataSplit, int, DataSplit>? data = null, Func<TrainingRecipe, TrainingRecipe>? training = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        RequireNew("trick", name, Tricks);
        return data is null && training is null
            ? throw new ArgumentException($"The trick {name} changes nothing: give it data or training.", nameof(data))
            : this with { Treatments = [.. Treatments, new(name, data, training)] };
    }

    /// <summary>Says by what a trick is to work.</summary>
    /// <param name="mediator">What it is said to work through.</param>
    /// <param name="direction">Which way the mediator is to go.</param>
    /// <param name="trick">The trick; left out where there is only one.</param>
    /// <param name="clamp">What holds the mediator as without the trick, so that the reason can be refuted.</param>
    /// <exception cref="ArgumentException">There is no such trick, or several and none is named.</exception>
    public Experiment Predicts(Mediator mediator, Direction direction, string? trick = null, Clamp? clamp = null)
    {
        ArgumentNullException.ThrowIfNull(mediator);
        var name = trick ?? (Tricks.Count == 1 ? Tricks[0] : null);
        return name is not null && Tricks.Contains(name, StringComparer.Ordinal)
            ? this with { Predictions = [.. Predictions, new(name, mediator, direction, clamp)] }
            : throw new ArgumentException($"A prediction is of one of the tricks {string.Join(", ", Tricks)}; found {trick ?? "none"}. Say which: Predicts(…, trick: \"{Tricks[0]}\").", nameof(trick));
    }

    /// <summary>Measures mediators in all arms that are no clamps and no controls, without a prediction.</summary>
    public Experiment Watches(params ReadOnlySpan<Mediator> mediators) => this with { Watched = [.. Watched, .. mediators] };

    /// <summary>Says how many pairs there are: each seed is one.</summary>
    /// <param name="count">The number of seeds. With fewer than 6 the exact test cannot come below 0.05.</param>
    /// <param name="first">The first seed.</param>
    public Experiment PairedSeeds(int count, int first = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return this with { Seeds = [.. Enumerable.Range(first, count)] };
    }

    /// <summary>
    /// Looks at the results several times, after equal numbers of seeds, and ends when each trick is found to work or to harm. The levels of the
    /// looks are those of <see cref="AlphaSpending"/>, so that looking costs nothing of the level.
    /// </summary>
    /// <param name="looks">How often, the end among them; at least 2.</param>
    public Experiment StoppingEarly(int looks)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(looks, 2);
        return this with { Looks = looks };
    }

    /// <summary>Tries each trick alone: fewer runs, of which each serves one effect, and no interaction shows. The report says so.</summary>
    public Experiment OneAtATime() => this with { IsOneAtATime = true };

    /// <summary>
    /// Adds controls that can fail: the plain network from other seeds as a trick that changes nothing, and all tricks on permuted labels,
    /// where nothing can work.
    /// </summary>
    public Experiment WithControls() => this with { HasControls = true };

    /// <summary>Says what was done to tune each arm: a trick that was tuned against a plain network that was not is no comparison.</summary>
    public Experiment Tuned(string statement)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(statement);
        return this with { Tuning = statement };
    }

    /// <summary>
    /// Says by which number the experiment differs from others of its study, so that reports show their effects against it: the gain against
    /// the lag of a task.
    /// </summary>
    /// <param name="quantity">What the number is.</param>
    /// <param name="value">The number.</param>
    public Experiment Varies(string quantity, double value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(quantity);
        return this with { Varied = (quantity, value) };
    }

    private static void RequireNew(string kind, string name, IEnumerable<string> names)
    {
        if (names.Contains(name, StringComparer.Ordinal))
            throw new ArgumentException($"There is a {kind} {name} already; each has a name of its own.", nameof(name));
    }
}
