namespace NetDsl.Samples.Forecast;

/// <summary>Tells tomorrow's temperature from four weeks: each day its temperature and its place in the year.</summary>
[Network]
internal sealed partial class TemperatureNetwork
{
    [Input(28, 3)]                 public partial Layer Weeks { get; }
    [Gru(32, LastOnly = true)]     public partial Layer Memory { get; }
    [Dense(1)]                     public partial Layer Tomorrow { get; }
    [MeanSquaredError]             public partial Loss Error { get; }
}
