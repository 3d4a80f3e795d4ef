using CardPlatform.Grains.Reports;

namespace CardPlatform.Api.Reports;

/// <summary>Up to where a report goes: it is a little late, and says so.</summary>
/// <param name="Position">The newest entry of the journal that is in it.</param>
/// <param name="RecordedAt">When that entry was recorded; left out if there is none.</param>
internal sealed record AsOfResponse(string Position, DateTimeOffset? RecordedAt = null)
{
    public static AsOfResponse From(AsOf asOf) => new(asOf.Position, asOf.RecordedAt);
}
