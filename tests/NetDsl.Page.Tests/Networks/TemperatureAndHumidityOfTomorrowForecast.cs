using static NetDsl.Activations;

namespace NetDsl.Page.Tests;

/// <summary>Names that are longer than a line of a phone.</summary>
[Network]
public sealed partial class TemperatureAndHumidityOfTomorrowForecast
{
    [Input(8)] public partial Layer MeasurementsOfTheOuterTemperatureSensors { get; }
    [Dense(8, Activation = Tanh)] public partial Layer RepresentationOfWhatWasMeasuredBefore { get; }
    [Dense(2)] public partial Layer ExpectedTemperatureAndHumidityOfTomorrow { get; }
    [MeanSquaredError] public partial Loss MeanSquaredErrorOfTheExpectation { get; }
}
