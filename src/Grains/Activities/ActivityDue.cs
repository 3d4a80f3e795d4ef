using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Duties;

namespace CardPlatform.Grains.Activities;

/// <summary>What is to be done for an activity now, beside its own steps.</summary>
/// <param name="Duties">On cards.</param>
/// <param name="Draw">Whose earlier winners the draw has to know; null if no draw is due.</param>
[GenerateSerializer, Immutable, Alias("activity-due")]
public sealed record ActivityDue(
    [property: Id(0)] IReadOnlyList<Duty> Duties, [property: Id(1)] DueDraw? Draw = null);

/// <summary>A draw that is to be made.</summary>
/// <param name="Series">Winners of this series weigh less; null where that makes no difference.</param>
/// <param name="Since">If they won since then.</param>
[GenerateSerializer, Immutable, Alias("due-draw")]
public sealed record DueDraw(
    [property: Id(0)] SeriesCode? Series, [property: Id(1)] DateTimeOffset Since);
