using System.Net;

namespace CardPlatform.Faults.Tests;

/// <summary>What a server says of itself to whoever supervises it.</summary>
internal static class Readiness
{
    // It looks once a second at most: asking without a pause would only take the processor away from it.
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits until it says that it cannot write, and when to come again.</summary>
    public static async Task UntilItRefusesAsync(Uri server)
    {
        using var refusal = await UntilAsync(server, HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(refusal.Headers.RetryAfter);
    }

    /// <summary>Waits until it says that it can write.</summary>
    public static async Task UntilItServesAsync(Uri server) => (await UntilAsync(server, HttpStatusCode.OK)).Dispose();

    private static async Task<HttpResponseMessage> UntilAsync(Uri server, HttpStatusCode status)
    {
        using var http = new HttpClient { BaseAddress = server };
        using var questions = new PeriodicTimer(BetweenQuestions, TimeProvider.System);
        while (await questions.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            var answer = await http.GetAsync(
                new Uri("/readyz", UriKind.Relative), TestContext.Current.CancellationToken);
            if (answer.StatusCode == status)
                return answer;
            answer.Dispose();
        }

        throw new InvalidOperationException("The timer ended.");
    }
}
