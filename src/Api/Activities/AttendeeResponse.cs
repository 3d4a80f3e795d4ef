using CardPlatform.Domain;
using CardPlatform.Domain.Cards;
using CardPlatform.Grains.Activities;
using CardPlatform.Grains.Cards;

namespace CardPlatform.Api.Activities;

/// <summary>A sign-up as its organiser sees it.</summary>
/// <param name="SignUpNo">Its number within the activity.</param>
/// <param name="Stage">
/// <c>ENTERED</c>, <c>WAITING</c>, <c>OFFERED</c>, <c>TO_BE_PAID</c>, <c>SEATED</c> or <c>ENDED</c>.
/// </param>
/// <param name="Persons">Who it is for.</param>
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
internal sealed record AttendeeResponse(
    int SignUpNo,
    string Stage,
    IReadOnlyList<PersonResponse> Persons,
    DateTimeOffset SignedUpAt,
    bool IsPaid,
    IReadOnlyList<SeenResponse> CheckedIn,
    int? Session = null,
    int? Position = null,
    DateTimeOffset? Until = null,
    string? End = null)
{
    /// <param name="view">The sign-up.</param>
    /// <param name="cards">The cards of everybody in it.</param>
    public static AttendeeResponse From(SignUpView view, IReadOnlyDictionary<CardId, CardView> cards) => new(
        view.SignUp.No,
        Codes.Of(view.SignUp.Stage),
        [
            .. Enumerable.Range(0, view.SignUp.Size).Select(place =>
                PersonResponse.From(place, cards[view.SignUp.Person(place)].State)),
        ],
        view.SignUp.At,
        view.SignUp.IsPaid,
        [.. view.CheckedIn.Select(SeenResponse.From)],
        view.Session == 0 ? null : view.Session,
        view.Position,
        view.SignUp.Until,
        view.SignUp.End is { } end ? Codes.Of(end) : null);
}
