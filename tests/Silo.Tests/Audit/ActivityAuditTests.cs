using CardPlatform.Silo.Audit;
using Npgsql;

namespace CardPlatform.Silo.Tests.Audit;

/// <summary>Seats, their money and draws: what the audit says of them, damaged and not.</summary>
public sealed class ActivityAuditTests(ActivityLedger ledger) : IClassFixture<ActivityLedger>
{
    [Fact]
    public async Task Audit_OfActivities_IsClean()
    {
        var report = await LedgerAudit.RunAsync(await ledger.CopyAsync(), TestContext.Current.CancellationToken);
        Assert.True(report.IsClean, Print(report));
        Assert.True(report.Checks.Single(check => check.Name == "seat-money").Compared > 10);
    }

    [Theory]
    [InlineData("activities", "taken of", """
        update ledger.journal set events = replace(events::text, '"as":"WAITING"', '"as":"SEATED"')::json
        where stream_kind = 5
        """)]
    [InlineData("activities", "lets somebody wait who would fit", """
        update ledger.journal set events = replace(events::text, '"SEATED"', '"WAITING","position":1')::json
        where stream_kind = 5 and events::text like '%9001%'
        """)]
    [InlineData("activities", "which is in 1", """
        update ledger.journal set events = replace(events::text, '"card":9002', '"card":9001')::json
        where stream_kind = 5
        """)]
    [InlineData("activities", "of another size", """
        update ledger.journal set events = replace(events::text, '"card":9002', '"with":[77],"card":9002')::json
        where stream_kind = 5
        """)]
    [InlineData("activities", "which has not been paid", """
        update ledger.journal set events = replace(events::text, '"TO_BE_PAID"', '"SEATED"')::json
        where stream_kind = 5
        """)]
    [InlineData("activities", "was never launched", """
        update ledger.journal set events = replace(events::text, '"launched"', '"submitted"')::json
        where stream_kind = 5
        """)]
    [InlineData("activities", "which there is not", """
        update ledger.journal set events = replace(events::text, '"line":1', '"line":9')::json where stream_kind = 5
        """)]
    [InlineData("activities", "cannot be", """
        update ledger.journal set events = replace(events::text, '"line":1', '"line":9')::json where stream_kind = 5
        """)]
    [InlineData("activities", "another order", """
        update ledger.journal set events = replace(events::text, '"seed":"', '"seed":"00')::json where stream_kind = 5
        """)]
    [InlineData("activities", "another list", """
        update ledger.journal set events = replace(events::text, '"list":"', '"list":"0')::json where stream_kind = 5
        """)]
    [InlineData("activities", "at another time than its first launch", """
        update ledger.journal set events = regexp_replace(events::text, ',"secrets":\{[^}]*\}', '')::json
        where stream_kind = 5
        """)]
    [InlineData("states", "is not its replay", "update ledger.snapshot set state = '{}' where stream_kind = 5")]
    [InlineData("quotas", "the journal says", """
        update ledger.quota set used_units = used_units + 1 where quota_id like 'series/%'
        """)]
    [InlineData("quotas", "does not exist", "delete from ledger.quota where quota_id like 'series/%'")]
    [InlineData("seat-money", "only its card says", """
        update ledger.journal set events = replace(events::text, '"signUp":1', '"signUp":7')::json
        where events::text like '%"seats-paid"%'
        """)]
    [InlineData("seat-money", "only the activity says", """
        update ledger.journal set events = replace(events::text, '"seats-paid"', '"seats-not-paid"')::json
        where stream_kind = 1
        """)]
    [InlineData("seat-money", "more than was paid", """
        update ledger.journal set events = replace(events::text, '"amount":125', '"amount":126')::json
        where events::text like '%"deposit-kept"%'
        """)]
    [InlineData("seat-money", "more than was paid", """
        update ledger.journal set events = replace(events::text, '"amount":75', '"amount":101')::json
        where events::text like '%"seats-refunded"%'
        """)]
    [InlineData("seat-money", "settles payment", """
        update ledger.journal set events = replace(events::text, '"deposit-kept"', '"seats-not-paid"')::json
        where events::text like '%"deposit-kept"%'
        """)]
    [InlineData("seat-money", "which was not made", """
        update ledger.journal set events = replace(events::text, '"round":1', '"round":2')::json
        where events::text like '%"deposit-kept"%'
        """)]
    [InlineData("seat-money", "are booked", """
        update ledger.journal set postings = replace(postings::text, '/deposit', '/price')::json
        where events::text like '%"seats-refunded"%'
        """)]
    public async Task Audit_OfDamage_SaysWhatIsWrong(string check, string difference, string damage)
    {
        var database = await ledger.CopyAsync();
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand($"alter table ledger.journal disable trigger user; {damage}");
        Assert.True(await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken) > 0);

        var report = await LedgerAudit.RunAsync(database, TestContext.Current.CancellationToken);

        var broken = report.Checks.Single(candidate => candidate.Name == check);
        Assert.True(
            broken.Differences.Any(said => said.Contains(difference, StringComparison.Ordinal)), Print(report));
    }

    private static string Print(AuditReport report)
    {
        using var text = new StringWriter();
        report.Print(text);
        return text.ToString();
    }
}
