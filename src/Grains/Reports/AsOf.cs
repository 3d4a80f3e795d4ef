using CardPlatform.Ledger.Projections;

namespace CardPlatform.Grains.Reports;

/// <summary>Up to where a report goes.</summary>
/// <param name="Position">The newest entry of the journal that is in it, e.g. <c>1042.3</c>.</param>
/// <param name="RecordedAt">When that entry was recorded; null if there is none.</param>
[GenerateSerializer, Immutable, Alias("as-of")]
public sealed record AsOf([property: Id(0)] string Position, [property: Id(1)] DateTimeOffset? RecordedAt)
{
    internal static AsOf From(ProjectionProgress progress) => new(progress.Position.ToString(), progress.AsOf);
}
