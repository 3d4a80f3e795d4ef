using System.Security.Cryptography;
using System.Threading.Channels;
using CardPlatform.Ledger.Bulk;

namespace CardPlatform.Silo.Import;

/// <summary>
/// Imports one file: one thread reads and validates while the database writes the chunk before. What was committed
/// stays; the same file again goes on where a broken run ended, and finds everything there after a complete one.
/// </summary>
internal sealed class ImportRun<TRow>(IImportFormat<TRow> format, TimeProvider clock)
{
    private const int ChunksAhead = 8;

    /// <param name="connectionString">A database whose schema is up to date.</param>
    /// <param name="path">The file; the rejects lie beside it.</param>
    /// <param name="report">Told how many bytes of the file are done.</param>
    /// <param name="cancellationToken">Ends the import between two chunks.</param>
    /// <exception cref="SentenceException">Nothing of the file can be imported, and this is why.</exception>
    public async Task<BulkProgress> RunAsync(
        string connectionString, string path, Action<long> report, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(
            path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        var reader = new ChunkReader<TRow>(format, file);
        reader.ReadHeader();

        var source = $"{format.Name}/{await DigestAsync(path, cancellationToken)}";
        await using var journal = await BulkJournal.OpenAsync(connectionString, source, cancellationToken)
            ?? throw new SentenceException("Another import of this file is running.");
        using var rejects = new RejectsFile(RejectsPath(path));

        var progress = await journal.ReadProgressAsync(cancellationToken);
        if (progress.IsFinished || !rejects.Holds(progress.RejectBytes))
            progress = BulkProgress.None;
        if (progress.RejectBytes == 0)
            rejects.Reset();
        reader.Skip(progress.Lines, cancellationToken);
        return await WriteAsync(reader, new ChunkWriter<TRow>(format, journal, rejects, clock), progress);

        async Task<BulkProgress> WriteAsync(
            ChunkReader<TRow> chunks, ChunkWriter<TRow> writer, BulkProgress from)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var channel = Channel.CreateBounded<ImportChunk<TRow>>(ChunksAhead);
            var reading = Task.Run(() => FeedAsync(chunks, channel.Writer, stop.Token), CancellationToken.None);
            try
            {
                await foreach (var chunk in channel.Reader.ReadAllAsync(cancellationToken))
                {
                    from = await writer.WriteAsync(chunk, from, cancellationToken);
                    report(chunk.EndPosition);
                }
            }
            finally
            {
                await stop.CancelAsync();
                await reading;
            }

            return from;
        }
    }

    public static string RejectsPath(string path) =>
        path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? path[..^4] + ".rejects.csv" : path + ".rejects.csv";

    private static async Task FeedAsync(
        ChunkReader<TRow> chunks, ChannelWriter<ImportChunk<TRow>> channel, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var chunk in chunks.ReadChunks())
                await channel.WriteAsync(chunk, cancellationToken);
            channel.Complete();
        }
        catch (Exception error)
        {
            // The side that writes throws it, and waits for this one to end.
            channel.TryComplete(error);
        }
    }

    private static async Task<string> DigestAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
