namespace CardPlatform.Embedded.Tests;

public interface IFragileGrain : IGrainWithStringKey
{
    Task<string> AnswerAsync();
}

/// <summary>Fails to activate until the barrier "mended" of its key is open.</summary>
internal sealed class FragileGrain(Stage stage) : Grain, IFragileGrain
{
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = this.GetPrimaryKeyString();
        stage.Record(key, "activating");
        stage.Open($"{key}/activating");
        await stage.Reach($"{key}/decided");
        if (stage.Events($"{key}/mended").Count == 0)
            throw new InvalidDataException("not yet");
    }

    public Task<string> AnswerAsync() => Task.FromResult("mended");
}
