using CardPlatform.Grains.Journaling;
using Npgsql;

namespace CardPlatform.Baselines.Procedure.Loading;

/// <summary>
/// Puts the cards right whose life went on after their first entry: suspended, lost, under another number, of another
/// union. There are few of them in a database that was imported.
/// </summary>
internal static class CardLives
{
    private const string WithLaterEvents = """
        j.stream_id in (
          select l.stream_id from ledger.journal l
          where l.stream_kind = 1 and l.version > 1 and l.business_day is null)
        """;

    private const string Update = """
        update baseline.card c set number = s.number, status = s.status, union_id = s.union_id
        from unnest($1, $2, $3, $4) as s(card_id, number, status, union_id)
        where c.card_id = s.card_id
        """;

    public static async Task ApplyAsync(
        NpgsqlConnection reading, NpgsqlConnection writing, CancellationToken cancellationToken)
    {
        await foreach (var cards in JournalStreams
            .FoldAsync(reading, StreamShapes.Cards, WithLaterEvents, cancellationToken)
            .Where(card => card.State.Member is not null)
            .Chunk(10_000)
            .WithCancellation(cancellationToken))
        {
            await using var command = new NpgsqlCommand(Update, writing)
            {
                Parameters =
                {
                    new() { Value = cards.Select(card => card.Id).ToArray() },
                    new() { Value = cards.Select(card => card.State.Number.Value).ToArray() },
                    new() { Value = cards.Select(card => (short)card.State.Status).ToArray() },
                    new() { Value = cards.Select(card => card.State.Member!.UnionId).ToArray() },
                },
            };
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
