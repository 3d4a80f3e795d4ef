using System.Data;
using System.Data.Common;
using Npgsql;

namespace CardPlatform.Ledger.Tests.Cluster;

/// <summary>
/// Runs the query texts as Orleans' AdoNet provider does: found by an unqualified name, each on a connection of its
/// own, without a transaction, parameters by name and typed by <see cref="DbType"/>.
/// </summary>
internal sealed class ProviderQueries(string connectionString, IReadOnlyDictionary<string, string> texts)
{
    public const string Deployment = "province";

    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>Queries on a migrated database with nothing in it.</summary>
    public static async Task<ProviderQueries> OpenAsync(string connectionString)
    {
        await LedgerMigrations.ApplyAsync(connectionString);
        var withPath = new NpgsqlConnectionStringBuilder(connectionString) { SearchPath = "cluster", Pooling = false }
            .ConnectionString;
        await using var connection = new NpgsqlConnection(withPath);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT QueryKey, QueryText FROM OrleansQuery";
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new Dictionary<string, string>();
        while (await reader.ReadAsync())
            texts.Add((string)reader["QueryKey"], (string)reader["QueryText"]);
        return new ProviderQueries(withPath, texts);
    }

    public Task<bool> InsertVersionAsync(string deployment = Deployment) =>
        AskAsync("InsertMembershipVersionKey", new() { ["DeploymentId"] = deployment });

    public Task<bool> InsertAsync(Silo silo, int expectedVersion, string deployment = Deployment) =>
        AskAsync("InsertMembershipKey", new(Identity(silo, deployment))
        {
            ["SiloName"] = $"silo-{silo.Port}",
            ["HostName"] = "host",
            ["Status"] = silo.Status,
            ["ProxyPort"] = silo.ProxyPort,
            ["StartTime"] = silo.StartTime,
            ["IAmAliveTime"] = silo.AliveTime,
            ["Version"] = expectedVersion,
        });

    public Task<bool> UpdateAsync(Silo silo, int expectedVersion, string deployment = Deployment) =>
        AskAsync("UpdateMembershipKey", new(Identity(silo, deployment))
        {
            ["Status"] = silo.Status,
            ["SuspectTimes"] = silo.SuspectTimes,
            ["IAmAliveTime"] = silo.AliveTime,
            ["Version"] = expectedVersion,
        });

    public Task SayAliveAsync(Silo silo, DateTime at) =>
        ReadAsync("UpdateIAmAlivetimeKey", new(Identity(silo, Deployment)) { ["IAmAliveTime"] = at });

    public Task<List<Dictionary<string, object?>>> ReadAllAsync(string deployment = Deployment) =>
        ReadAsync("MembershipReadAllKey", new() { ["DeploymentId"] = deployment });

    public Task<List<Dictionary<string, object?>>> ReadRowAsync(Silo silo) =>
        ReadAsync("MembershipReadRowKey", Identity(silo, Deployment));

    public Task<List<Dictionary<string, object?>>> GatewaysAsync() =>
        ReadAsync("GatewaysQueryKey", new() { ["DeploymentId"] = Deployment, ["Status"] = Silo.Active });

    public Task DeleteAllAsync(string deployment = Deployment) =>
        ReadAsync("DeleteMembershipTableEntriesKey", new() { ["DeploymentId"] = deployment });

    public Task CleanUpAsync(DateTime before) =>
        ReadAsync("CleanupDefunctSiloEntriesKey", new() { ["DeploymentId"] = Deployment, ["IAmAliveTime"] = before });

    public Task CleanUpAsync(Silo captured) =>
        ReadAsync("CleanupDefunctSiloEntryKey", new(Identity(captured, Deployment))
        {
            ["SuspectTimes"] = captured.SuspectTimes,
            ["StartTime"] = captured.StartTime,
            ["IAmAliveTime"] = captured.AliveTime,
        });

    /// <summary>The version in every row, which must be the same in all.</summary>
    public async Task<int> VersionAsync() =>
        Assert.Single((await ReadAllAsync()).Select(row => (int)row["Version"]!).Distinct());

    private static Dictionary<string, object?> Identity(Silo silo, string deployment) => new()
    {
        ["DeploymentId"] = deployment,
        ["Address"] = silo.Address,
        ["Port"] = silo.Port,
        ["Generation"] = silo.Generation,
    };

    private static void Add(DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        parameter.DbType = value switch
        {
            int => DbType.Int32,
            DateTime => DbType.DateTime,
            _ => DbType.String,
        };
        command.Parameters.Add(parameter);
    }

    /// <summary>What the provider takes for yes or no: the one column of the first row.</summary>
    private async Task<bool> AskAsync(string key, Dictionary<string, object?> parameters) =>
        Convert.ToBoolean(Assert.Single((await ReadAsync(key, parameters))[0]).Value);

    private async Task<List<Dictionary<string, object?>>> ReadAsync(
        string key, Dictionary<string, object?> parameters)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = texts[key];
        foreach (var (name, value) in parameters)
            Add(command, name, value);

        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<Dictionary<string, object?>>();
        while (await reader.ReadAsync())
        {
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(
                reader.GetName, column => reader.IsDBNull(column) ? null : reader.GetValue(column)));
        }

        return rows;
    }
}
