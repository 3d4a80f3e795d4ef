using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

/// <summary>For what comes a little late: asks until it has come, and fails if it never does.</summary>
internal static class Patience
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    public static async Task<Answered> UntilAsync(Func<Task<Answered>> ask, Predicate<Answered> hasCome)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Most);
        var answered = await ask();
        while (!hasCome(answered))
        {
            Assert.False(patience.IsCancellationRequested, answered.Text);
            answered = await ask();
        }

        return answered;
    }
}
