using CardPlatform.Baselines.Hosting;
using CardPlatform.Domain.Checkout;
using CardPlatform.Grains.Cards;
using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Baselines.Procedure;

/// <summary>Calls <c>baseline.redeem</c>: one request, one prepared statement, one transaction of its own.</summary>
internal sealed class RedemptionStore : IAsyncDisposable
{
    /// <summary>On two cores, 8 are slower, and 64 are no faster than 24.</summary>
    public const int BestPoolSize = 32;

    private const int MaxAttempts = 5;

    private const string Redeem =
        "select a.* from baseline.redeem($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) as a";

    private readonly NpgsqlDataSource _source;
    private readonly TimeProvider _clock;

    public RedemptionStore(string connectionString, int poolSize, TimeProvider clock)
    {
        _clock = clock;
        var builder = new NpgsqlDataSourceBuilder(connectionString)
        {
            ConnectionStringBuilder =
            {
                ApplicationName = "baseline",
                MaxPoolSize = poolSize,
                MaxAutoPrepare = 8,
                AutoPrepareMinUsages = 1,
                NoResetOnClose = true,
            },
        };
        builder.UsePhysicalConnectionInitializer(
            connection => Initialize(connection).ExecuteNonQuery(),
            async connection => await Initialize(connection).ExecuteNonQueryAsync());
        _source = builder.Build();
    }

    /// <summary>Whether there is something to redeem against: the function is made last.</summary>
    public async Task<bool> IsLoadedAsync(CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand(
            """
            select exists (
              select from pg_proc where proname = 'redeem' and pronamespace = to_regnamespace('baseline'))
            """);
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    public async Task<CheckoutAnswer> RedeemAsync(RedeemCheckout checkout)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var command = _source.CreateCommand(Redeem);
                AddParameters(command.Parameters, checkout);
                await using var reader = await command.ExecuteReaderAsync();
                await reader.ReadAsync();
                return AnswerReader.Read(reader, checkout);
            }
            catch (PostgresException collision) when (attempt < MaxAttempts && collision.SqlState
                is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected)
            {
                // The same number was just used with another card, or two transactions waited for each other: nothing
                // was written, and the next attempt sees what the other one did.
            }
        }
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private void AddParameters(NpgsqlParameterCollection parameters, RedeemCheckout checkout)
    {
        var lines = checkout.Basket.Lines;
        var (quantities, prices) = (new int[lines.Count], new long[lines.Count]);
        var (categories, skus) = (new string?[lines.Count], new string?[lines.Count]);
        for (var i = 0; i < quantities.Length; i++)
        {
            (quantities[i], prices[i]) = (lines[i].Quantity, lines[i].UnitPrice.Value);
            (categories[i], skus[i]) = (lines[i].Category?.Value, lines[i].Sku?.Value);
        }

        Add(NpgsqlDbType.Bigint, checkout.Terminal.Merchant.Value);
        Add(NpgsqlDbType.Integer, checkout.Terminal.Number);
        Add(NpgsqlDbType.Bigint, checkout.Number.Value);
        Add(NpgsqlDbType.Text, checkout.RequestNo.Value);
        Add(NpgsqlDbType.Uuid, RequestHashes.Of(checkout));
        Add(NpgsqlDbType.Smallint, (short?)checkout.Store?.Value);
        Add(NpgsqlDbType.Bigint, checkout.Basket.Total.Value);
        Add(NpgsqlDbType.Bigint, checkout.ExpectedPayable?.Value);
        Add(NpgsqlDbType.Array | NpgsqlDbType.Integer, quantities);
        Add(NpgsqlDbType.Array | NpgsqlDbType.Bigint, prices);
        Add(NpgsqlDbType.Array | NpgsqlDbType.Text, categories);
        Add(NpgsqlDbType.Array | NpgsqlDbType.Text, skus);
        Add(NpgsqlDbType.TimestampTz, _clock.GetUtcNow());

        void Add<T>(NpgsqlDbType type, T value) =>
            parameters.Add(new NpgsqlParameter<T> { NpgsqlDbType = type, TypedValue = value });
    }

    // Plans are made once and kept: without the planner's settings one made on a small table could be a scan of it, and
    // go on being one while the table grows.
    private static NpgsqlCommand Initialize(NpgsqlConnection connection) => new(
        """
        set synchronous_commit = on; set enable_seqscan = off; set plan_cache_mode = force_generic_plan; set jit = off
        """,
        connection);
}
