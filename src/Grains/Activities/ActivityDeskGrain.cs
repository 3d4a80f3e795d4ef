using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Grains.Cards;

namespace CardPlatform.Grains.Activities;

/// <summary>Brings cards and activities together; it keeps nothing, so its calls interleave freely.</summary>
[Reentrant]
internal sealed partial class ActivityDeskGrain(CardNumberIndex numbers, ActivityPlaces places)
    : Grain, IActivityDeskGrain
{
    public async Task<DeskAnswer> SignUpAsync(SignUpRequest request)
    {
        CardNumber[] all = [request.Number, .. request.Companions];
        var people = new List<Applicant>(all.Length);
        foreach (var number in all)
        {
            if (await FindApplicantAsync(number) is not { } person)
                return new DeskAnswer.CardUnknown(number);
            people.Add(person);
        }

        var asked = string.Join(',', people.Select(person => person.Card));
        var session = request.Session?.ToString(CultureInfo.InvariantCulture);
        var join = new SignUpCommand.Join(
            people, request.Session, MarkOf(request.RequestKey, $"join:{asked}:{session}"));
        return await AskAsync(request.Activity, join, people[0].Card);
    }

    public Task<DeskAnswer> AcceptAsync(OwnSignUpRequest request) => AskAsync(
        request.Activity,
        request.Number,
        card => new SignUpCommand.AcceptOffer(card, MarkOf(request.RequestKey, "accept")));

    public Task<DeskAnswer> RefuseAsync(OwnSignUpRequest request) => AskAsync(
        request.Activity,
        request.Number,
        card => new SignUpCommand.RefuseOffer(card, MarkOf(request.RequestKey, "refuse")));

    public Task<DeskAnswer> CancelAsync(OwnSignUpRequest request) => AskAsync(
        request.Activity,
        request.Number,
        card => new SignUpCommand.Cancel(card, MarkOf(request.RequestKey, "cancel")));

    public Task<DeskAnswer> CheckInAsync(ActivityId activity, CardNumber number, int session, string code) =>
        AskAsync(activity, number, card => new SignUpCommand.CheckIn(card, session, code));

    public async Task<SignUpView?> FindSignUpAsync(ActivityId activity, CardNumber number) =>
        await numbers.FindAsync(number) is { } card ? await Activity(activity).FindSignUpAsync(card) : null;

    public async Task<IReadOnlyList<SignUpView>?> FindSignUpsAsync(CardNumber number)
    {
        if (await numbers.FindAsync(number) is not { } card)
            return null;
        var found = await Task.WhenAll(
            (await places.FindAsync(card)).Select(activity => Activity(activity).FindSignUpAsync(card)));
        return [.. found.OfType<SignUpView>()];
    }

    public async Task<DoorCode?> GetMemberCodeAsync(ActivityId activity, CardNumber number) =>
        await numbers.FindAsync(number) is { } card ? await Activity(activity).GetMemberCodeAsync(card) : null;

    /// <summary>What a sign-up remembers of a request; the same as long as it asks for the same.</summary>
    private static RequestMark MarkOf(string key, string asked) =>
        RequestMark.Of(key, SHA256.HashData(Encoding.ASCII.GetBytes(asked)));

    private IActivityGrain Activity(ActivityId activity) => GrainFactory.GetGrain<IActivityGrain>(activity.Value);

    private IMemberCardGrain Card(CardId card) => GrainFactory.GetGrain<IMemberCardGrain>(card.Value);

    private async Task<DeskAnswer> AskAsync(
        ActivityId activity, CardNumber number, Func<CardId, SignUpCommand> commandOf) =>
        await numbers.FindAsync(number) is { } card
            ? await AskAsync(activity, commandOf(card), card)
            : new DeskAnswer.CardUnknown(number);

    private async Task<DeskAnswer> AskAsync(ActivityId activity, SignUpCommand command, CardId card)
    {
        var reply = await Activity(activity).AskAsync(command);
        return reply.Payment is { } payment
            ? await PayAsync(payment, card)
            : new DeskAnswer.Decided(reply.Answer);
    }

    // Should the process end anywhere in here, the step that is due at the payment's deadline goes on from the card.
    private async Task<DeskAnswer> PayAsync(PayForSeats payment, CardId card)
    {
        var paid = await Card(card).PayForSeatsAsync(payment);
        var reason = SeatPaymentDecline.PaymentTimeOver;
        if (paid is SeatAnswer.Declined declined)
        {
            // A concurrent repetition may have paid meanwhile; the card says which was first.
            reason = declined.Reason;
            paid = await Card(card).SettleSeatsAsync(payment.Payment);
        }

        var isPaid = paid is SeatAnswer.Written { Event: SeatsPaid };
        var reply = await SettleAsync(payment.Payment, isPaid);
        return isPaid ? new DeskAnswer.Decided(reply.Answer) : new DeskAnswer.NotPaid(reason);
    }

    private Task<SignUpReply> SettleAsync(SeatPaymentId payment, bool isPaid) =>
        Activity(payment.Activity).AskAsync(new SignUpCommand.Settle(payment.SignUp, payment.Round, isPaid));

    private async Task<Applicant?> FindApplicantAsync(CardNumber number)
    {
        if (await numbers.FindAsync(number) is not { } id
            || await Card(id).GetAsync() is not { State: { Member: { } member } card })
            return null;
        return new Applicant(id, member, card.Status, card.IssuedAt, card.BarredUntil);
    }
}
