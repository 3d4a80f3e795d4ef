using CardPlatform.Api.Calls;
using CardPlatform.Api.Problems;
using CardPlatform.Domain;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Merchants;
using CardPlatform.Domain.Money;
using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Time;

namespace CardPlatform.Api.Campaigns;

/// <summary>Makes offers of the domain from what officers send.</summary>
internal static class OfferMapping
{
    private static readonly Sentence NoLimits = new("优惠编号须为 1 至 99。", "An offer number is 1 to 99.");

    private static readonly Sentence ShareLimits = new(
        "比例须为 0 至 10000（万分之一）。", "A share is 0 to 10,000 basis points.");

    private static readonly Sentence ValidityLimits = new("有效期须为 1 至 366 天。", "A coupon is valid for 1 to 366 days.");

    private static readonly Sentence OneKind = new(
        "每条优惠须且只能填写一种：percentOff、amountOff、tiers、fixedPrice、benefit 或 coupon。",
        "An offer has exactly one of percentOff, amountOff, tiers, fixedPrice, benefit and coupon.");

    private static readonly Sentence OneDiscount = new(
        "优惠券须且只能填写一种减免：percentOff、amountOff、tiers 或 fixedPrice。",
        "A coupon gives exactly one of percentOff, amountOff, tiers and fixedPrice.");

    public static Offer ToOffer(OfferTerms terms, FieldPath path, FieldCheck check)
    {
        var no = check.Number(OfferNo.TryCreate(terms.No, out var value), value, path.Of("no"), NoLimits);
        var discount = new DiscountTerms(
            terms.PercentOff, terms.AmountOff, terms.Tiers, terms.FixedPrice, terms.Categories);
        switch (terms)
        {
            case { Benefit: { } benefit, Coupon: null } when CountOf(discount) == 0:
                return ToBenefit(no, benefit, path, check);
            case { Benefit: null, Coupon: { } coupon } when CountOf(discount) == 0:
                return ToCoupon(no, coupon, path, check);
            case { Benefit: null, Coupon: null } when CountOf(discount) == 1:
                return ToDiscount(no, discount, path, "", check);
            default:
                check.Fail(ProblemCodes.FieldMalformed, path, OneKind);
                return new Offer.AmountOff(no, Fen.Zero, Fen.Zero);
        }
    }

    public static BasisPoints ToShare(int basisPoints, FieldPath field, FieldCheck check) =>
        check.Number(BasisPoints.TryCreate(basisPoints, out var share), share, field, ShareLimits);

    private static int CountOf(DiscountTerms terms) =>
        (terms.PercentOff is null ? 0 : 1) + (terms.AmountOff is null ? 0 : 1)
        + (terms.Tiers is null ? 0 : 1) + (terms.FixedPrice is null ? 0 : 1);

    // "within" is where the discount stands in the offer: "" or "coupon.gives.".
    private static Offer.Discount ToDiscount(
        OfferNo no, DiscountTerms terms, FieldPath path, string within, FieldCheck check)
    {
        var categories = check.Each(terms.Categories, $"{path}.{within}categories", ToCategory);
        if (terms.PercentOff is { } percent)
        {
            var share = ToShare(percent.ShareBasisPoints, path.Of(within + "percentOff.shareBasisPoints"), check);
            Fen? cap = percent.Cap is { } most
                ? ToAmount(most, path.Of(within + "percentOff.cap.amountFen"), check)
                : null;
            return new Offer.PercentOff(no, share, cap, categories);
        }

        if (terms.AmountOff is { } amount)
        {
            var off = ToAmount(amount.Off, path.Of(within + "amountOff.off.amountFen"), check);
            var minimum = ToAmount(amount.Minimum, path.Of(within + "amountOff.minimum.amountFen"), check);
            return new Offer.AmountOff(no, off, minimum, categories);
        }

        return terms.Tiers is { } tiers
            ? new Offer.Tiers(no, check.Each(tiers, $"{path}.{within}tiers", ToTier)!, categories)
            : ToFixedPrice(no, terms.FixedPrice!, path, within, categories, check);
    }

    private static Tier ToTier(TierTerms terms, FieldPath path, FieldCheck check)
    {
        var minimum = ToAmount(terms.Minimum, path.Of("minimum.amountFen"), check);
        return new Tier(minimum, ToAmount(terms.Off, path.Of("off.amountFen"), check));
    }

    private static Offer.FixedPrice ToFixedPrice(
        OfferNo no,
        FixedPriceTerms terms,
        FieldPath path,
        string within,
        IReadOnlyList<CategoryCode>? categories,
        FieldCheck check)
    {
        var price = ToAmount(terms.Price, path.Of(within + "fixedPrice.price.amountFen"), check);
        var skus = check.Each(terms.Skus, $"{path}.{within}fixedPrice.skus", ToSku);
        return new Offer.FixedPrice(no, price, skus, terms.MaxUnits, categories);
    }

    private static Offer ToBenefit(OfferNo no, BenefitTerms terms, FieldPath path, FieldCheck check)
    {
        var purse = check.Parse<PurseCode>(terms.Purse, path.Of("benefit.purse"), ProblemCodes.FieldMalformed);
        var amount = ToAmount(terms.Amount, path.Of("benefit.amount.amountFen"), check);
        if (terms.From < terms.Until)
            return new Offer.Benefit(no, purse, amount, new Interval(terms.From, terms.Until));
        check.Fail(ProblemCodes.SpanInvalid, path.Of("benefit.until"));
        return new Offer.AmountOff(no, Fen.Zero, Fen.Zero);
    }

    private static Offer ToCoupon(OfferNo no, CouponTerms terms, FieldPath path, FieldCheck check)
    {
        if (CountOf(terms.Gives) != 1)
        {
            check.Fail(ProblemCodes.FieldMalformed, path.Of("coupon.gives"), OneDiscount);
            return new Offer.AmountOff(no, Fen.Zero, Fen.Zero);
        }

        var claims = terms.Claims ?? new ClaimTerms();
        return new Offer.Coupon(
            no,
            ToDiscount(no, terms.Gives, path, "coupon.gives.", check),
            check.Number(
                terms.ValidDays is > 0 and <= Offer.Coupon.MaxValidDays,
                terms.ValidDays,
                path.Of("coupon.validDays"),
                ValidityLimits),
            new ClaimLimits(
                claims.PerMember ?? 1,
                CampaignMapping.ToCount(claims.Total, path.Of("coupon.claims.total"), check),
                CampaignMapping.ToCount(claims.PerDay, path.Of("coupon.claims.perDay"), check)),
            terms.ClaimUntil);
    }

    private static CategoryCode ToCategory(string text, FieldPath path, FieldCheck check) =>
        check.Parse<CategoryCode>(text, path, ProblemCodes.FieldMalformed);

    private static Sku ToSku(string text, FieldPath path, FieldCheck check) =>
        check.Parse<Sku>(text, path, ProblemCodes.FieldMalformed);

    private static Fen ToAmount(Amount amount, FieldPath field, FieldCheck check) =>
        check.Amount(amount.AmountFen, field);
}
