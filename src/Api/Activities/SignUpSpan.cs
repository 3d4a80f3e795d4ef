namespace CardPlatform.Api.Activities;

/// <summary>When people sign up.</summary>
/// <param name="From">The first moment.</param>
/// <param name="Until">The first moment after it.</param>
internal sealed record SignUpSpan(DateTimeOffset From, DateTimeOffset Until);
