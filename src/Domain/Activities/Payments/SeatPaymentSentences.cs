namespace CardPlatform.Domain.Activities.Payments;

/// <summary>Why seats cannot be paid for, for people.</summary>
public static class SeatPaymentSentences
{
    public static Sentence Sentence(this SeatPaymentDecline reason) => reason switch
    {
        SeatPaymentDecline.PaymentTimeOver => new("支付时间已过，请重新报名。", "The time to pay is over; sign up again."),
        SeatPaymentDecline.CardNotActive => new("会员卡当前不可用，无法支付。", "The card is not in use, so it cannot pay."),
        SeatPaymentDecline.PursesDoNotCover => new(
            "可用福利账户余额不足，无法支付报名费用。",
            "The purses that may pay for this do not cover it."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
