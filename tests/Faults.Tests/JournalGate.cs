using Npgsql;

namespace CardPlatform.Faults.Tests;

/// <summary>
/// Stops whoever writes an entry with a certain text just before it is in the journal, until the gate is opened: so a
/// process can be killed in the middle of just that.
/// </summary>
internal sealed class JournalGate : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlConnection _holder;
    private bool _isOpen;

    private JournalGate(NpgsqlDataSource source, NpgsqlConnection holder) => (_source, _holder) = (source, holder);

    /// <summary>Closes it for entries whose events contain a text.</summary>
    public static async Task<JournalGate> CloseAsync(string database, string text)
    {
        var source = NpgsqlDataSource.Create(database);
        var holder = await source.OpenConnectionAsync();
        await using var close = new NpgsqlCommand($$"""
            create or replace function public.gate() returns trigger language plpgsql as $gate$
            begin
              if position('{{text}}' in new.events::text) > 0 then
                perform pg_advisory_xact_lock_shared(4711);
              end if;
              return new;
            end $gate$;
            create or replace trigger gate before insert on ledger.journal
              for each row execute function public.gate();
            select pg_advisory_lock(4711);
            """, holder);
        await close.ExecuteNonQueryAsync();
        return new JournalGate(source, holder);
    }

    /// <summary>Is done once somebody waits at it.</summary>
    public async Task ReachedAsync()
    {
        await using var count = _source.CreateCommand(
            "select count(*) from pg_locks where locktype = 'advisory' and objid = 4711 and not granted");
        while ((long)(await count.ExecuteScalarAsync())! == 0)
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>Opens it for good; again does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isOpen)
            return;
        _isOpen = true;
        await using (var open = new NpgsqlCommand("select pg_advisory_unlock(4711)", _holder))
            await open.ExecuteNonQueryAsync();
        await _holder.DisposeAsync();
        await _source.DisposeAsync();
    }
}
