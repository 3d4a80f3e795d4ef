using CardPlatform.Grains.Journaling;
using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Baselines.Procedure.Loading;

/// <summary>Merchants with their stores and terminals.</summary>
internal static class MerchantRows
{
    public static async Task CopyAsync(
        NpgsqlConnection reading, NpgsqlConnection writing, CancellationToken cancellationToken)
    {
        var merchants = await JournalStreams
            .FoldAsync(reading, StreamShapes.Merchants, "true", cancellationToken)
            .ToListAsync(cancellationToken);
        await TableCopy.RunAsync(
            writing,
            "merchant (merchant_id, status, category)",
            merchants.Select(merchant => new (object?, NpgsqlDbType)[]
            {
                (merchant.Id, NpgsqlDbType.Bigint),
                ((short)merchant.State.Status, NpgsqlDbType.Smallint),
                (merchant.State.Category.Value, NpgsqlDbType.Text),
            }),
            cancellationToken);
        await TableCopy.RunAsync(
            writing,
            "store (merchant_id, store_no, city)",
            merchants.SelectMany(merchant => merchant.State.Stores, (merchant, store) => new (object?, NpgsqlDbType)[]
            {
                (merchant.Id, NpgsqlDbType.Bigint),
                ((short)store.No.Value, NpgsqlDbType.Smallint),
                (store.City.Code, NpgsqlDbType.Integer),
            }),
            cancellationToken);
        await TableCopy.RunAsync(
            writing,
            "terminal (merchant_id, terminal_no, store_no, status)",
            merchants.SelectMany(merchant => merchant.State.Terminals, (merchant, each) => new (object?, NpgsqlDbType)[]
            {
                (merchant.Id, NpgsqlDbType.Bigint),
                (each.Id.Number, NpgsqlDbType.Integer),
                ((short)each.Store.Value, NpgsqlDbType.Smallint),
                ((short)each.Status, NpgsqlDbType.Smallint),
            }),
            cancellationToken);
    }
}
