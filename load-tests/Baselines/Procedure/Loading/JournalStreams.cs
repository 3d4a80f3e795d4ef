using System.Runtime.CompilerServices;
using CardPlatform.Grains.Journaling;
using Npgsql;

namespace CardPlatform.Baselines.Procedure.Loading;

/// <summary>Folds the streams of one kind from the journal, one after another.</summary>
internal static class JournalStreams
{
    /// <param name="connection">Its own until the last is read.</param>
    /// <param name="shape">What is read.</param>
    /// <param name="filter">A further condition on <c>ledger.journal j</c>.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async IAsyncEnumerable<(long Id, TState State)> FoldAsync<TState, TEvent>(
        NpgsqlConnection connection,
        StreamShape<TState, TEvent> shape,
        string filter,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select j.stream_id, j.events::text from ledger.journal j
            where j.stream_kind = {(short)shape.Kind} and {filter}
            order by j.stream_id, j.version
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        (long Id, TState State)? current = null;
        while (await reader.ReadAsync(cancellationToken))
        {
            var id = reader.GetInt64(0);
            if (current is { } whole && whole.Id != id)
            {
                yield return whole;
                current = null;
            }

            var state = current is { } so ? so.State : shape.Initial;
            current = (id, shape.Fold(state, reader.GetFieldValue<byte[]>(1)));
        }

        if (current is { } last)
            yield return last;
    }
}
