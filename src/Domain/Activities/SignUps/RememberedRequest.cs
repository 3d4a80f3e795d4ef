namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>A request that changed a sign-up, and what it was answered.</summary>
public sealed record RememberedRequest(RequestMark Request, SignUpAnswer Answer);
