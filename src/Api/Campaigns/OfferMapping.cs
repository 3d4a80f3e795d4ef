using CardPlatform.Api.Calls;
using CardPlatform.Api.Problems;
using CardPlatform.Domain;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Money;

namespace CardPlatform.Api.Campaigns;

/// <summary>Makes offers of the domain from what officers send.</summary>
internal static class OfferMapping
{
    private static readonly Sentence NoLimits = new("优惠编号须为 1 至 99。", "An offer number is 1 to 99.");

    private static readonly Sentence ShareLimits = new(
        "比例须为 0 至 10000（万分之一）。", "A share is 0 to 10,000 basis points.");

    private static readonly Sentence OneKind = new(
        "每条优惠须且只能填写 percentOff 或 amountOff 之一。", "An offer has either percentOff or amountOff.");

    public static Offer ToOffer(OfferTerms terms, FieldPath path, FieldCheck check)
    {
        var no = check.Number(OfferNo.TryCreate(terms.No, out var value), value, path.Of("no"), NoLimits);
        switch (terms)
        {
            case { PercentOff: { } percent, AmountOff: null }:
                return ToPercentOff(no, percent, path, check);
            case { PercentOff: null, AmountOff: { } amount }:
                var off = ToAmount(amount.Off, path.Of("amountOff.off.amountFen"), check);
                var minimum = ToAmount(amount.Minimum, path.Of("amountOff.minimum.amountFen"), check);
                return new Offer.AmountOff(no, off, minimum);
            default:
                check.Fail(ProblemCodes.FieldMalformed, path, OneKind);
                return new Offer.AmountOff(no, Fen.Zero, Fen.Zero);
        }
    }

    public static BasisPoints ToShare(int basisPoints, FieldPath field, FieldCheck check) =>
        check.Number(BasisPoints.TryCreate(basisPoints, out var share), share, field, ShareLimits);

    private static Offer.PercentOff ToPercentOff(OfferNo no, PercentOffTerms terms, FieldPath path, FieldCheck check)
    {
        var share = ToShare(terms.ShareBasisPoints, path.Of("percentOff.shareBasisPoints"), check);
        Fen? cap = terms.Cap is { } amount ? ToAmount(amount, path.Of("percentOff.cap.amountFen"), check) : null;
        return new Offer.PercentOff(no, share, cap);
    }

    private static Fen ToAmount(Amount amount, FieldPath field, FieldCheck check) =>
        check.Amount(amount.AmountFen, field);
}
