using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.Payments;

namespace CardPlatform.Grains.Cards;

/// <content>The money of sign-ups.</content>
internal sealed partial class MemberCardGrain
{
    public Task<SeatAnswer> PayForSeatsAsync(PayForSeats request) =>
        InOrderAsync(new PayForSeatsCommand(request, rules));

    public Task<SeatAnswer> SettleSeatsAsync(SeatPaymentId payment) =>
        InOrderAsync(new SettleSeatsCommand(payment, rules));

    public Task<SeatAnswer> DischargeAsync(ActivityId activity, Duty duty) =>
        InOrderAsync(new DutyCommand(activity, duty, rules));
}
