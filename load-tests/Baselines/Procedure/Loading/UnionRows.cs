using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Journaling;
using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Baselines.Procedure.Loading;

/// <summary>Unions, each with all that it lies within.</summary>
internal static class UnionRows
{
    /// <summary>A circle that a damaged journal may have ends here.</summary>
    private const int MaxDepth = 64;

    public static async Task CopyAsync(
        NpgsqlConnection reading, NpgsqlConnection writing, CancellationToken cancellationToken)
    {
        var parents = new Dictionary<long, long?>();
        await foreach (var (id, union) in JournalStreams.FoldAsync(
            reading, StreamShapes.Unions, $"j.stream_id <> {UnionState.Tree}", cancellationToken))
        {
            parents[id] = union.Parent;
        }

        await TableCopy.RunAsync(
            writing,
            "union_path (union_id, path)",
            parents.Keys.Select(union => new (object?, NpgsqlDbType)[]
            {
                (union, NpgsqlDbType.Bigint),
                (PathOf(union, parents), NpgsqlDbType.Array | NpgsqlDbType.Bigint),
            }),
            cancellationToken);
    }

    private static long[] PathOf(long union, Dictionary<long, long?> parents)
    {
        var path = new List<long> { union };
        while (path.Count < MaxDepth && parents.GetValueOrDefault(path[^1]) is { } parent)
            path.Add(parent);
        return [.. path];
    }
}
