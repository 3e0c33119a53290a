namespace NetDsl.Samples.Forecast;

/// <summary>Tells how much more passengers fly next month than a year before, from that number of twelve months.</summary>
[Network]
internal sealed partial class PassengerNetwork
{
    [Input(12, 1)]                 public partial Layer Year { get; }
    [Gru(8, LastOnly = true)]      public partial Layer Memory { get; }
    [Dense(1)]                     public partial Layer Growth { get; }
    [MeanSquaredError]             public partial Loss Error { get; }
}
