using System.Collections;
using CardPlatform.Domain.Campaigns;
using CardPlatform.Domain.Coupons;
using CardPlatform.Domain.Money;

namespace CardPlatform.Domain.Checkout;

/// <summary>
/// What became of every offer, in the order in which they were looked at. It refers to the campaigns instead of copying
/// from them: with hundreds of offers, writing a report down would cost as much as all the rest of a quote.
/// </summary>
public sealed class OfferReport : IReadOnlyList<ConsideredOffer>
{
    private Row[] _rows;

    /// <param name="capacity">For how many offers there is room at first.</param>
    public OfferReport(int capacity = 0) => _rows = capacity == 0 ? [] : new Row[capacity];

    public int Count { get; private set; }

    public ConsideredOffer this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
            ref readonly var row = ref _rows[index];
            return row.Campaign is { } campaign
                ? new ConsideredOffer(
                    campaign.Id,
                    campaign.TermsVersion,
                    row.No,
                    campaign.Name,
                    new Fen(row.Discount),
                    row.Skipped,
                    row.Coupon?.Id)
                : Gone(row.Coupon!);
        }
    }

    public IEnumerator<ConsideredOffer> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal SkipReason? SkippedAt(int index) => _rows[index].Skipped;

    internal HeldCoupon? CouponAt(int index) => _rows[index].Coupon;

    /// <param name="campaign">Whose offer; null for a coupon whose campaign is not here.</param>
    /// <param name="no">The offer.</param>
    /// <param name="coupon">The coupon that it would be used with; null if it needs none.</param>
    /// <param name="discount">What it would take off if it were the only one, in fen.</param>
    /// <param name="skipped">Why it is not applied, as far as is known yet.</param>
    internal void Add(RunningCampaign? campaign, OfferNo no, HeldCoupon? coupon, long discount, SkipReason skipped)
    {
        if (Count == _rows.Length)
            Array.Resize(ref _rows, Math.Max(8, Count * 2));
        ref var row = ref _rows[Count++];
        row.Campaign = campaign;
        row.Coupon = coupon;
        row.Discount = discount;
        row.No = no;
        row.Skipped = skipped;
    }

    /// <summary>It is applied after all, and takes so much off.</summary>
    internal void Apply(int index, Fen discount)
    {
        ref var row = ref _rows[index];
        row.Discount = discount.Value;
        row.Skipped = null;
    }

    private static ConsideredOffer Gone(HeldCoupon coupon) => new(
        coupon.Campaign,
        coupon.CampaignVersion,
        coupon.Offer,
        coupon.Name,
        Fen.Zero,
        SkipReason.CampaignNotHere,
        coupon.Id);

    private struct Row
    {
        public RunningCampaign? Campaign;
        public HeldCoupon? Coupon;
        public long Discount;
        public OfferNo No;
        public SkipReason? Skipped;
    }
}
