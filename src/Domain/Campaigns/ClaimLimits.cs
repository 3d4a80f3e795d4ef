namespace CardPlatform.Domain.Campaigns;

/// <summary>How many coupons of a campaign may be claimed; null where there is no limit.</summary>
/// <param name="PerMember">By one member in all, across replaced numbers.</param>
/// <param name="Total">By all members together.</param>
/// <param name="PerDay">By all members together on one business day.</param>
public sealed record ClaimLimits(int PerMember = 1, long? Total = null, long? PerDay = null);
