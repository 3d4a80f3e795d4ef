namespace CardPlatform.Silo.Import;

/// <summary>Cuts a file into chunks of validated rows, without the database.</summary>
internal sealed class ChunkReader<TRow>(IImportFormat<TRow> format, Stream file)
{
    private readonly LineReader _lines = new(file);
    private FileColumns? _columns;
    private long _lastLine;

    /// <exception cref="SentenceException">The first line is not the header of this kind of file.</exception>
    public void ReadHeader()
    {
        _columns = FileColumns.Read(_lines.Read()?.Text ?? "", format.ExpectedHeader, format.OptionalColumns);
        if (_columns is null)
        {
            var besides = format.OptionalColumns.Length == 0
                ? ""
                : $", and may go on with any of '{format.OptionalColumns}'";
            throw new SentenceException(
                $"This is not a file of {format.Name}: its first line must be '{format.ExpectedHeader}'{besides}.");
        }

        _lastLine = 1;
    }

    /// <summary>Goes past lines that an earlier run has dealt with; their keys still count as seen.</summary>
    public void Skip(long throughLine, CancellationToken cancellationToken)
    {
        while (_lastLine < throughLine && _lines.Read() is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _lastLine = line.Number;
            if (Parse(line, out var row) is null)
                format.IsFirst(row);
        }
    }

    public IEnumerable<ImportChunk<TRow>> ReadChunks()
    {
        while (true)
        {
            var chunk = new ImportChunk<TRow>();
            for (var lines = 0; lines < ImportChunk<TRow>.MaxLines && !chunk.IsLast; lines++)
                ReadInto(chunk);
            chunk.LastLine = _lastLine;
            chunk.EndPosition = file.Position;
            yield return chunk;
            if (chunk.IsLast)
                yield break;
        }
    }

    private void ReadInto(ImportChunk<TRow> chunk)
    {
        if (_lines.Read() is not { } line)
        {
            chunk.IsLast = true;
            return;
        }

        _lastLine = line.Number;
        // A blank line, often the last one, says nothing and is nobody's mistake.
        if (line is { Problem: null, Text: "" })
            return;
        var problem = Parse(line, out var row);
        if (problem is null && !format.IsFirst(row))
            problem = RejectReason.DuplicateInFile;
        if (problem is { } reason)
            chunk.Rejects.Add(new Reject(line.Number, reason, line.Text));
        else
            chunk.Rows.Add((line.Number, line.Text, row));
    }

    private RejectReason? Parse(SourceLine line, out TRow row)
    {
        row = default!;
        if (line.Problem is { } problem)
            return problem;
        return CsvFields.TrySplit(line.Text, _columns!.Count, out var fields)
            ?? format.TryParse(_columns.Arrange(fields), out row);
    }
}
