using CardPlatform.Ledger.Postgres;
using Npgsql;
using NpgsqlTypes;

namespace CardPlatform.Ledger.Writing;

/// <summary>
/// The rows of a batch as columns: the arrays that <see cref="JournalSql.InsertEntries"/> takes. Reused from
/// batch to batch by one lane, so that a batch allocates nothing per row.
/// </summary>
internal sealed class EntryColumns
{
    private readonly List<long> _streamIds = [];
    private readonly List<long> _versions = [];
    private readonly List<long?> _merchantIds = [];
    private readonly List<long?> _campaignIds = [];
    private readonly List<long?> _amounts = [];
    private readonly List<long?> _discounts = [];
    private readonly List<DateOnly?> _businessDays = [];
    private readonly List<short> _streamKinds = [];
    private readonly List<Guid?> _requestHashes = [];
    private readonly List<string?> _requestScopes = [];
    private readonly List<string?> _requestKeys = [];
    private readonly List<string?> _postings = [];
    private readonly List<ReadOnlyMemory<byte>> _events = [];
    private readonly List<bool> _follows = [];

    // The version up to which each stream has got in this batch.
    private readonly Dictionary<StreamId, long> _heads = [];

    public EntryColumns(NpgsqlParameterCollection parameters)
    {
        parameters.Add(ArrayParameter.Of(_streamIds, NpgsqlDbType.Bigint));
        parameters.Add(ArrayParameter.Of(_versions, NpgsqlDbType.Bigint));
        parameters.Add(ArrayParameter.Of(_merchantIds, NpgsqlDbType.Bigint));
        parameters.Add(ArrayParameter.Of(_campaignIds, NpgsqlDbType.Bigint));
        parameters.Add(ArrayParameter.Of(_amounts, NpgsqlDbType.Bigint));
        parameters.Add(ArrayParameter.Of(_discounts, NpgsqlDbType.Bigint));
        parameters.Add(ArrayParameter.Of(_businessDays, NpgsqlDbType.Date));
        parameters.Add(ArrayParameter.Of(_streamKinds, NpgsqlDbType.Smallint));
        parameters.Add(ArrayParameter.Of(_requestHashes, NpgsqlDbType.Uuid));
        parameters.Add(ArrayParameter.Of(_requestScopes, NpgsqlDbType.Text));
        parameters.Add(ArrayParameter.Of(_requestKeys, NpgsqlDbType.Text));
        parameters.Add(ArrayParameter.Of(_postings, NpgsqlDbType.Json));
        parameters.Add(ArrayParameter.Of(_events, NpgsqlDbType.Json));
        parameters.Add(ArrayParameter.Of(_follows, NpgsqlDbType.Boolean));
    }

    public int Count => _streamIds.Count;

    public void Clear()
    {
        _streamIds.Clear();
        _versions.Clear();
        _merchantIds.Clear();
        _campaignIds.Clear();
        _amounts.Clear();
        _discounts.Clear();
        _businessDays.Clear();
        _streamKinds.Clear();
        _requestHashes.Clear();
        _requestScopes.Clear();
        _requestKeys.Clear();
        _postings.Clear();
        _events.Clear();
        _follows.Clear();
        _heads.Clear();
    }

    public void Add(Append append, RequestKey? request)
    {
        _streamIds.Add(append.Stream.Id);
        _versions.Add(append.Version);
        _merchantIds.Add(append.Facts.MerchantId);
        _campaignIds.Add(append.Facts.CampaignId);
        _amounts.Add(append.Facts.Amount?.Value);
        _discounts.Add(append.Facts.Discount?.Value);
        _businessDays.Add(append.Facts.BusinessDay);
        _streamKinds.Add((short)append.Stream.Kind);
        _requestHashes.Add(request?.Hash.ToStored());
        _requestScopes.Add(request?.Scope);
        _requestKeys.Add(request?.Key);
        _postings.Add(PostingsJson.Write(append.Postings));
        _events.Add(append.Events);
        _follows.Add(_heads.TryGetValue(append.Stream, out var head) && head == append.ExpectedVersion);
        _heads[append.Stream] = append.Version;
    }
}
