using System.Net;
using System.Text;
using CardPlatform.Domain.Cards;
using CardPlatform.Ledger;
using CardPlatform.Silo.Telemetry;
using CardPlatform.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Silo.Tests.Telemetry;

public sealed class OtlpExportTests(PostgresFixture fixture)
{
    [Fact]
    public async Task Export_ToACollector_SendsTheLedgersMetrics()
    {
        using var collector = new HttpListener();
        var endpoint = Listen(collector);
        var received = ReceiveAsync(collector, "ledger.commits");
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint);
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        try
        {
            using var export = OtlpExport.StartIfConfigured();
            await CommitOnceAsync();
        }
        finally
        {
            Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT", null);
            Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", null);
        }

        var metrics = await received;
        Assert.All(
            ["ledger.commits", "ledger.batch.size", "ledger.queue.duration", "ledger.commit.duration", "cardplatform"],
            name => Assert.Contains(name, metrics, StringComparison.Ordinal));
    }

    [Fact]
    public void Export_WithoutACollector_IsOff() => Assert.Null(OtlpExport.StartIfConfigured());

    private static string Listen(HttpListener collector)
    {
        for (var port = 20_000 + (Environment.ProcessId % 20_000); ; port++)
        {
            try
            {
                var endpoint = $"http://127.0.0.1:{port}/";
                collector.Prefixes.Add(endpoint);
                collector.Start();
                return endpoint;
            }
            catch (HttpListenerException)
            {
                collector.Prefixes.Clear();
            }
        }
    }

    /// <summary>Answers requests until one says the word; names are plain text inside the protocol's binary.</summary>
    private static async Task<string> ReceiveAsync(HttpListener collector, string word)
    {
        while (true)
        {
            var call = await collector.GetContextAsync();
            using var reader = new StreamReader(call.Request.InputStream, Encoding.Latin1);
            var body = await reader.ReadToEndAsync();
            call.Response.Close();
            if (call.Request.Url!.AbsolutePath == "/v1/metrics" && body.Contains(word, StringComparison.Ordinal))
                return body;
        }
    }

    private async Task CommitOnceAsync()
    {
        var database = await fixture.CreateDatabaseAsync();
        await LedgerMigrations.ApplyAsync(database);
        await using var services = new ServiceCollection().AddLedger(database).BuildServiceProvider();
        var append = new Append(new StreamId(StreamKind.Card, new CardId(1).Value), 0, "[]"u8.ToArray());
        var outcome = await services.GetRequiredService<ILedger>().CommitAsync(new Commit(append));
        Assert.IsType<CommitOutcome.Committed>(outcome);
    }
}
