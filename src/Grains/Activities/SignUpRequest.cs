using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Grains.Activities;

/// <summary>Signs up.</summary>
/// <param name="Activity">For which activity.</param>
/// <param name="Number">A number of the leader's card.</param>
/// <param name="Companions">Numbers of the cards of those who come along.</param>
/// <param name="Session">For which session; null where all are attended or there is only one.</param>
/// <param name="RequestKey">What the leader calls the request: 1 to 64 visible ASCII characters.</param>
[GenerateSerializer, Immutable, Alias("sign-up-request")]
public sealed record SignUpRequest(
    [property: Id(0)] ActivityId Activity,
    [property: Id(1)] CardNumber Number,
    [property: Id(2)] IReadOnlyList<CardNumber> Companions,
    [property: Id(3)] int? Session,
    [property: Id(4)] string RequestKey);

/// <summary>Does something with the sign-up that one has.</summary>
/// <param name="Activity">Of which activity.</param>
/// <param name="Number">A number of the leader's card.</param>
/// <param name="RequestKey">What the leader calls the request: 1 to 64 visible ASCII characters.</param>
[GenerateSerializer, Immutable, Alias("own-sign-up-request")]
public sealed record OwnSignUpRequest(
    [property: Id(0)] ActivityId Activity,
    [property: Id(1)] CardNumber Number,
    [property: Id(2)] string RequestKey);
