using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.CheckIns;
using CardPlatform.Domain.Activities.Duties;
using CardPlatform.Domain.Activities.Payments;
using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Holds;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Unions;

namespace CardPlatform.Domain.Tests.Json;

/// <summary>Codes are a promise to callers and to the journal. These lists grow; no line of them changes.</summary>
public sealed class CodesTests
{
    [Fact]
    public void DeclineReason_Codes_AreTheseInThisOrder() => Assert.Equal(
        """
        MERCHANT_SUSPENDED MERCHANT_ENDED TERMINAL_SUSPENDED STORE_MISMATCH
        CARD_NOT_ACTIVATED CARD_SUSPENDED CARD_LOST CARD_CLOSED CARD_NUMBER_REPLACED
        REQUEST_VOIDED HOLD_UNKNOWN HOLD_NOT_HERE HOLD_VOIDED HOLD_CAPTURED HOLD_EXPIRED CAPTURE_EXCEEDS_HOLD
        TOO_MANY_HOLDS
        REDEMPTION_UNKNOWN REFUND_OF_REFUND REFUND_NOT_HERE REFUND_WINDOW_OVER REFUND_LIMIT_REACHED
        REFUND_LINE_UNKNOWN REFUND_EXCEEDS_REMAINING COUPON_UNKNOWN COUPON_EXPIRED COUPON_USED
        NO_APPLICABLE_OFFER BASKET_BELOW_MINIMUM MEMBER_LIMIT_REACHED MEMBER_DAY_LIMIT_REACHED
        CAMPAIGN_EXHAUSTED CAMPAIGN_DAY_EXHAUSTED CAMPAIGN_MERCHANT_EXHAUSTED INSUFFICIENT_FUNDS PRICE_CHANGED
        """.Split([' ', '\n']),
        All<DeclineReason>());

    [Fact]
    public void SkipReason_Codes_AreTheseInThisOrder() => Assert.Equal(
        """
        CAMPAIGN_NOT_HERE CAMPAIGN_NOT_OPEN_YET CAMPAIGN_OVER MERCHANT_NOT_INCLUDED CITY_NOT_INCLUDED
        GENDER_NOT_INCLUDED MEMBER_CITY_NOT_INCLUDED JOINED_TOO_LATE CARD_TOO_NEW BIRTHDAY_TOO_FAR TAG_MISSING
        UNION_NOT_INCLUDED NOT_AT_THIS_TIME NO_LINE_INCLUDED NO_BENEFIT BASKET_BELOW_MINIMUM
        MEMBER_LIMIT_REACHED MEMBER_DAY_LIMIT_REACHED CAMPAIGN_EXHAUSTED CAMPAIGN_DAY_EXHAUSTED
        CAMPAIGN_MERCHANT_EXHAUSTED BETTER_OFFER_APPLIED
        """.Split([' ', '\n']),
        All<SkipReason>());

    [Fact]
    public void Purses_Codes_AreThese()
    {
        Assert.Equal(
            """
            PURSE_UNKNOWN PURSE_NOT_HERE PURSE_NOT_NOW PURSE_NOT_WITH_DISCOUNT PURSE_EMPTY PURSE_DAY_CAP_REACHED
            """.Split([' ', '\n']),
            All<PurseSkipReason>());
        Assert.Equal(
            """
            PURSE_NAME_MISSING PURSE_PRIORITY_OUT_OF_RANGE PURSE_GRACE_OUT_OF_RANGE PURSE_PLACES_MISSING
            PURSE_PLACES_TOO_MANY PURSE_WEEKDAYS_MALFORMED PURSE_WINDOWS_MALFORMED PURSE_CAP_NOT_POSITIVE
            """.Split([' ', '\n']),
            All<PurseProblem>());
        Assert.Equal(
            ["PURSE_INVALID", "TOO_MANY_PURSES", "TOO_MANY_HOLIDAYS", "PROVINCE_ONLY"], All<RulebookRefusal>());
        Assert.Equal(["CAPTURED", "VOIDED", "LAPSED"], All<HoldEnd>());
        Assert.Equal(["UNION", "SPONSOR"], All<Funder>());
    }

    [Fact]
    public void OfferKind_Codes_AreThese() => Assert.Equal(
        ["PERCENT_OFF", "AMOUNT_OFF", "TIERS", "FIXED_PRICE", "BENEFIT", "COUPON"], All<OfferKind>());

    [Fact]
    public void ClaimDecline_Codes_AreTheseInThisOrder() => Assert.Equal(
        """
        CARD_NOT_ACTIVATED CARD_SUSPENDED CARD_LOST CARD_CLOSED CARD_NUMBER_REPLACED CAMPAIGN_NOT_RUNNING
        CAMPAIGN_WITHOUT_COUPONS CLAIM_NOT_OPEN_YET CLAIM_OVER MEMBER_NOT_INCLUDED CLAIM_LIMIT_REACHED TOO_MANY_COUPONS
        COUPONS_SOLD_OUT COUPONS_SOLD_OUT_TODAY
        """.Split([' ', '\n']),
        All<ClaimDecline>());

    [Fact]
    public void SignUpDecline_Codes_AreTheseInThisOrder() => Assert.Equal(
        """
        ACTIVITY_NOT_LAUNCHED ACTIVITY_CALLED_OFF SIGN_UP_NOT_OPEN_YET SIGN_UP_CLOSED SESSION_UNKNOWN SESSION_STARTED
        GROUP_TOO_LARGE PERSON_REPEATED CARD_NOT_ACTIVATED CARD_SUSPENDED CARD_LOST CARD_CLOSED ALREADY_SIGNED_UP
        RENEWED_TOO_OFTEN BARRED_FOR_NO_SHOW PERSON_NOT_INCLUDED SERIES_LIMIT_REACHED GROUP_EXCEEDS_QUOTA ALL_TAKEN
        WAITLIST_FULL TOO_MANY_SIGN_UPS NOT_SIGNED_UP NOT_THE_LEADER SIGN_UP_ENDED NOTHING_OFFERED OFFER_OVER
        CANCEL_TOO_LATE
        """.Split([' ', '\n']),
        All<SignUpDecline>());

    [Fact]
    public void Activities_Codes_AreThese()
    {
        Assert.Equal(
            """
            CHECKED_IN SCAN_NUMBER_REUSED ACTIVITY_NOT_HELD SESSION_UNKNOWN SCAN_IN_FUTURE CHECK_IN_NOT_OPEN_YET
            CHECK_IN_OVER CODE_INVALID CODE_EXPIRED NOT_SEATED OTHER_SESSION DUPLICATE TOO_MANY_SCANS
            """.Split([' ', '\n']),
            All<ScanOutcome>());
        Assert.Equal(
            """
            ACTIVITY_UNKNOWN ACTIVITY_ALREADY_CREATED ACTIVITY_ALREADY_LAUNCHED ACTIVITY_CANCELLED ACTIVITY_OVER
            ACTIVITY_TERMS_INVALID ACTIVITY_OUT_OF_SCOPE ACTIVITY_CHANGED ACTIVITY_NOTHING_PREPARED
            ACTIVITY_ALREADY_SUBMITTED ACTIVITY_NOT_SUBMITTED ACTIVITY_ALREADY_APPROVED ACTIVITY_OWN_WORK
            ACTIVITY_CONTENT_CHANGED ACTIVITY_NOT_APPROVED ACTIVITY_TERMS_FIXED ACTIVITY_SESSION_FIXED
            ACTIVITY_LIMIT_BELOW_TAKEN ACTIVITY_WAITLIST_IN_USE
            """.Split([' ', '\n']),
            All<ActivityRefusal>());
        Assert.Equal(
            """
            CANCELLED OFFER_DECLINED OFFER_LAPSED PAYMENT_LAPSED NO_SEAT ACTIVITY_CANCELLED
            """.Split([' ', '\n']),
            All<SignUpEnd>());
        Assert.Equal(["ENTERED", "WAITING", "OFFERED", "TO_BE_PAID", "SEATED", "ENDED"], All<SignUpStage>());
        Assert.Equal(["SETTLE", "REFUND", "RETURN_DEPOSIT", "KEEP_DEPOSIT", "BAR"], All<DutyKind>());
        Assert.Equal(["FIRST_COME", "DRAW"], All<SignUpMode>());
        Assert.Equal(["PAYMENT_TIME_OVER", "CARD_NOT_ACTIVE", "PURSES_DO_NOT_COVER"], All<SeatPaymentDecline>());
    }

    [Fact]
    public void Refusals_Codes_AreThese()
    {
        Assert.Equal(
            """
            CARD_UNKNOWN CARD_ALREADY_ISSUED CARD_NUMBER_TAKEN CARD_NOT_ACTIVATED CARD_ALREADY_ACTIVE CARD_SUSPENDED
            CARD_LOST CARD_CLOSED CARD_NUMBER_UNCHANGED MEMBER_HAS_CARD CARD_NOT_CLOSED
            """.Split([' ', '\n']),
            All<CardRefusal>());
        Assert.Equal(
            """
            MERCHANT_UNKNOWN MERCHANT_ALREADY_REGISTERED MERCHANT_SUSPENDED MERCHANT_ALREADY_ACTIVE MERCHANT_ENDED
            STORE_UNKNOWN TERMINAL_UNKNOWN TERMINAL_SUSPENDED TERMINAL_ALREADY_ACTIVE TOO_MANY_STORES
            TOO_MANY_TERMINALS
            """.Split([' ', '\n']),
            All<MerchantRefusal>());
        Assert.Equal(
            """
            CAMPAIGN_UNKNOWN CAMPAIGN_ALREADY_CREATED CAMPAIGN_ALREADY_STARTED CAMPAIGN_NOT_RUNNING CAMPAIGN_STOPPED
            CAMPAIGN_OVER CAMPAIGN_TERMS_INVALID CAMPAIGN_OUT_OF_SCOPE CAMPAIGN_CHANGED CAMPAIGN_NOTHING_PREPARED
            CAMPAIGN_ALREADY_SUBMITTED CAMPAIGN_NOT_SUBMITTED CAMPAIGN_ALREADY_APPROVED CAMPAIGN_OWN_WORK
            CAMPAIGN_CONTENT_CHANGED CAMPAIGN_NOT_APPROVED CAMPAIGN_ALREADY_PAUSED CAMPAIGN_NOT_PAUSED
            CAMPAIGN_CLASS_FIXED CAMPAIGN_LIMIT_BELOW_USED CAMPAIGN_PURSE_UNDECLARED
            """.Split([' ', '\n']),
            All<CampaignRefusal>());
        Assert.Equal(
            """
            UNION_UNKNOWN UNION_ALREADY_REGISTERED UNION_UNCHANGED UNION_PARENT_MISSING UNION_CIRCULAR UNION_TOO_DEEP
            UNION_OUT_OF_SCOPE
            """.Split([' ', '\n']),
            All<UnionRefusal>());
        Assert.Equal(["MERCHANT_UNKNOWN", "TERMINAL_UNKNOWN", "CARD_UNKNOWN"], All<UnknownParty>());
    }

    [Fact]
    public void Sentences_OfEveryCode_AreThereInBothLanguages()
    {
        Assert.All(Enum.GetValues<DeclineReason>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<SkipReason>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<PurseSkipReason>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<PurseProblem>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<RulebookRefusal>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<ClaimDecline>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<UnknownParty>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<BasketProblem>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<CardRefusal>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<CardNumberProblem>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<MerchantRefusal>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<CampaignRefusal>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<UnionRefusal>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<TermsProblem>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<SignUpDecline>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<SeatPaymentDecline>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<ScanOutcome>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<ActivityRefusal>(), each => Check(each.Sentence()));
        Assert.All(Enum.GetValues<ActivityTermsProblem>(), each => Check(each.Sentence()));

        static void Check(Sentence sentence)
        {
            Assert.EndsWith("。", sentence.Zh, StringComparison.Ordinal);
            Assert.EndsWith(".", sentence.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void DeclinesPage_EveryReason_IsListedWithItsPlaceAndSentences()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "declines.md"));

        Assert.All(Enum.GetValues<DeclineReason>(), each => Assert.Contains(
            Row((int)each + 1, Codes.Of(each), each.Sentence()), page, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<ClaimDecline>(), each => Assert.Contains(
            Row((int)each + 1, Codes.Of(each), each.Sentence()), page, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<SignUpDecline>(), each => Assert.Contains(
            Row((int)each + 1, Codes.Of(each), each.Sentence()), page, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<SeatPaymentDecline>(), each => Assert.Contains(
            Row((int)each + 1, Codes.Of(each), each.Sentence()), page, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<ScanOutcome>(), each => Assert.Contains(
            Row((int)each + 1, Codes.Of(each), each.Sentence()), page, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<SkipReason>(), each => Assert.Contains(
            Row((int)each + 1, Codes.Of(each), each.Sentence()), page, StringComparison.Ordinal));

        static string Row(int place, string code, Sentence sentence) =>
            $"| {place} | `{code}` | {sentence.Zh} | {sentence.En} |";
    }

    private static IEnumerable<string> All<TEnum>()
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Select(Codes.Of);
}
