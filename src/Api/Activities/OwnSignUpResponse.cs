using CardPlatform.Domain;
using CardPlatform.Grains.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>A member's sign-up as it stands; it may be a second old.</summary>
/// <param name="ActivityId">Of which activity.</param>
/// <param name="SignUpNo">Its number within the activity.</param>
/// <param name="Stage">
/// <c>ENTERED</c>, <c>WAITING</c>, <c>OFFERED</c>, <c>TO_BE_PAID</c>, <c>SEATED</c> or <c>ENDED</c>.
/// </param>
/// <param name="Persons">For how many, the one who signed up included.</param>
/// <param name="SignedUpAt">When.</param>
/// <param name="IsPaid">Whether it has been paid for.</param>
/// <param name="CheckedIn">Who of it was where.</param>
/// <param name="Session">For which session; left out for all.</param>
/// <param name="Position">Where it waits: 1 for the first in line for the same session.</param>
/// <param name="Until">When an offer, or the time to pay, ends.</param>
/// <param name="End">
/// How it ended: <c>CANCELLED</c>, <c>OFFER_DECLINED</c>, <c>OFFER_LAPSED</c>, <c>PAYMENT_LAPSED</c>, <c>NO_SEAT</c> or
/// <c>ACTIVITY_CANCELLED</c>.
/// </param>
internal sealed record OwnSignUpResponse(
    string ActivityId,
    int SignUpNo,
    string Stage,
    int Persons,
    DateTimeOffset SignedUpAt,
    bool IsPaid,
    IReadOnlyList<SeenResponse> CheckedIn,
    int? Session = null,
    int? Position = null,
    DateTimeOffset? Until = null,
    string? End = null)
{
    public static OwnSignUpResponse From(SignUpView view) => new(
        view.Activity.ToString(),
        view.SignUp.No,
        Codes.Of(view.SignUp.Stage),
        view.SignUp.Size,
        view.SignUp.At,
        view.SignUp.IsPaid,
        [.. view.CheckedIn.Select(SeenResponse.From)],
        view.Session == 0 ? null : view.Session,
        view.Position,
        view.SignUp.Until,
        view.SignUp.End is { } end ? Codes.Of(end) : null);
}
