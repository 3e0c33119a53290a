using System.Diagnostics;
using System.Numerics;

namespace NetDsl;

/// <summary>Saves a training when it is time, and resumes it.</summary>
internal sealed class TrainingSaver<TNetwork, T>(
    TrainingCheckpoints options,
    TrainingState<TNetwork, T> state,
    TrainingSettings<TNetwork, T> settings,
    TrainingSteps<TNetwork, T> steps,
    TrainingPosition<T> position)
    where TNetwork : class, INetwork<TNetwork, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly CheckpointFolder _folder = new(options.Folder);
    private long _lastSave = Stopwatch.GetTimestamp();
    private long _savedSteps = -1;
    private bool _isBegun;

    private bool IsTime => options.Every is { } interval && Stopwatch.GetElapsedTime(_lastSave) >= interval;

    /// <summary>Goes on from the last checkpoint, if there is one and that is asked for.</summary>
    /// <exception cref="InvalidOperationException">It was saved by another training; the message says what differs.</exception>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="IOException">There can be no such folder.</exception>
    public void Resume()
    {
        _folder.Make();
        if (!options.Resume || _folder.Newest() is not { } path)
            return;
        try
        {
            Read(path);
        }
        catch (InvalidDataException failure)
        {
            var rest = _folder.HasEarlier ? "goes on from the checkpoint before it" : "begins anew";
            throw new InvalidDataException($"{failure.Message.TrimEnd('.')}. Without this file the training {rest}.", failure);
        }

        (_savedSteps, _isBegun) = (position.Steps, true);
    }

    private void Read(string path)
    {
        using var reader = SafeTensorsReader.Open(path);
        var texts = new StateTexts(path, reader.Metadata);
        var keepsRate = settings.Compare(texts, options.AllowOtherSettings);
        state.Read(reader, texts, keepsRate);
    }

    /// <summary>Saves between two steps of an epoch, if it is time.</summary>
    public void AfterStep()
    {
        if (!IsTime)
            return;
        steps.Verify();
        Save();
    }

    /// <summary>Saves between two epochs, if it is time.</summary>
    public void AfterEpoch()
    {
        if (position.History.Count % options.EveryEpochs == 0 || IsTime)
            Save();
    }

    /// <summary>Saves, unless this very moment is saved already.</summary>
    public void Save()
    {
        if (position.Steps == _savedSteps)
            return;
        if (!_isBegun)
            _folder.Begin();
        state.Write(_folder.PathOf(position.Steps), settings);
        _folder.Keep(options.Keep);
        (_isBegun, _savedSteps, _lastSave) = (true, position.Steps, Stopwatch.GetTimestamp());
    }

    /// <summary>Saves the weights of the best epoch so far, which the network has now.</summary>
    public void SaveBest()
    {
        if (!options.KeepBest)
            return;
        if (!_isBegun)
            _folder.Begin();
        _isBegun = true;
        state.WriteBest(_folder.Best);
    }
}
