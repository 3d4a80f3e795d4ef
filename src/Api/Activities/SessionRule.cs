using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>One of the times that an activity takes place.</summary>
/// <param name="No">Its number within the activity.</param>
/// <param name="From">When it starts.</param>
/// <param name="Until">When it ends.</param>
/// <param name="Capacity">How many persons there is room for.</param>
internal sealed record SessionRule(
    [property: Range(1, ActivityTerms.MaxSessions)] int No,
    DateTimeOffset From,
    DateTimeOffset Until,
    [property: Range(1, ActivityTerms.MaxCapacity)] int Capacity);
