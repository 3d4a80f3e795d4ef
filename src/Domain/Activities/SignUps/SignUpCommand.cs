using System.Text.Json.Serialization;
using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>
/// What members, devices at the door and the steps that time brings can ask of an activity. Many are decided together,
/// in order, each on the state after the one before.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "c")]
[JsonDerivedType(typeof(Join), "join")]
[JsonDerivedType(typeof(AcceptOffer), "accept")]
[JsonDerivedType(typeof(RefuseOffer), "refuse")]
[JsonDerivedType(typeof(Cancel), "cancel")]
[JsonDerivedType(typeof(Settle), "settle")]
[JsonDerivedType(typeof(HoldDraw), "draw")]
[JsonDerivedType(typeof(FinishDuties), "finish")]
[JsonDerivedType(typeof(CheckIn), "check-in")]
[JsonDerivedType(typeof(UploadScans), "upload")]
public abstract record SignUpCommand
{
    private SignUpCommand()
    {
    }

    /// <summary>Signs a person up, and those who come with them: all or none.</summary>
    /// <param name="People">The leader first.</param>
    /// <param name="Session">For which session; null where all are attended or there is only one.</param>
    /// <param name="Request">What the leader's sign-up remembers it by.</param>
    public sealed record Join(IReadOnlyList<Applicant> People, int? Session, RequestMark Request) : SignUpCommand;

    /// <param name="Card">The leader.</param>
    /// <param name="Request">What the sign-up remembers it by.</param>
    public sealed record AcceptOffer(CardId Card, RequestMark Request) : SignUpCommand;

    /// <inheritdoc cref="AcceptOffer"/>
    public sealed record RefuseOffer(CardId Card, RequestMark Request) : SignUpCommand;

    /// <inheritdoc cref="AcceptOffer"/>
    public sealed record Cancel(CardId Card, RequestMark Request) : SignUpCommand;

    /// <summary>
    /// Says what the card answered: it has paid for this round, or it has not and, because it was asked, never will.
    /// </summary>
    public sealed record Settle(int No, int Round, bool Paid) : SignUpCommand;

    /// <summary>Makes the draw, if it is due.</summary>
    /// <param name="EarlierWinners">Who was drawn in the series within the declared days.</param>
    public sealed record HoldDraw(IReadOnlyList<CardId> EarlierWinners) : SignUpCommand;

    /// <summary>These duties, by name, are done.</summary>
    public sealed record FinishDuties(IReadOnlyList<string> Names) : SignUpCommand;

    /// <summary>A person reads the code at the venue.</summary>
    /// <param name="Card">Who.</param>
    /// <param name="Session">At which session.</param>
    /// <param name="Code">The six digits.</param>
    public sealed record CheckIn(CardId Card, int Session, string Code) : SignUpCommand;

    /// <summary>A device at the door has scanned members' codes, now or while it was offline.</summary>
    /// <param name="Device">Which: 1 to 40 characters.</param>
    /// <param name="Scans">At most <see cref="MaxScans"/>.</param>
    public sealed record UploadScans(string Device, IReadOnlyList<Scan> Scans) : SignUpCommand
    {
        public const int MaxScans = 500;
    }
}
