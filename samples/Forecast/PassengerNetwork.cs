namespace NetDsl.Samples.Forecast;

/// <summary>Tells how growth over the year changes next month, from its changes in twelve months. All its code is written out, to be read.</summary>
[Network(Unrolled = true)]
internal sealed partial class PassengerNetwork
{
    [Input(12, 1)]                 public partial Layer Year { get; }
    [Gru(8, LastOnly = true)]      public partial Layer Memory { get; }
    [Dense(1)]                     public partial Layer Change { get; }
    [MeanSquaredError]             public partial Loss Error { get; }
}
