namespace NetDsl.Samples.Handwriting;

/// <summary>What a hand does by chance.</summary>
public static class Randomness
{
    extension(Random random)
    {
        /// <summary>A number from a uniform distribution.</summary>
        public float Between(float least, float most) => least + (most - least) * random.NextSingle();

        /// <summary>A number from a normal distribution, by the transform of Box and Muller (1958).</summary>
        public float Around(float mean, float deviation)
        {
            var radius = MathF.Sqrt(-2 * MathF.Log(1 - random.NextSingle()));
            return mean + deviation * radius * MathF.Cos(MathF.Tau * random.NextSingle());
        }
    }
}
