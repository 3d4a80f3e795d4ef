using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Activities.SignUps;

namespace CardPlatform.Grains.Activities;

/// <summary>What an activity answers.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Payment">What has to be paid, where seats are held for that.</param>
[GenerateSerializer, Immutable, Alias("sign-up-reply")]
public sealed record SignUpReply(
    [property: Id(0)] SignUpAnswer Answer, [property: Id(1)] PayForSeats? Payment = null);
