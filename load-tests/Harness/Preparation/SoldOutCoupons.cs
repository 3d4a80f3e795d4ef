using System.Globalization;

namespace CardPlatform.Harness.Preparation;

/// <summary>
/// A campaign whose only coupon is claimed: whoever asks for one is told that they are gone. It is launched where it is
/// asked for and not in the template, because the baselines know no coupons.
/// </summary>
internal static class SoldOutCoupons
{
    /// <returns>The id of the campaign.</returns>
    public static async Task<string> LaunchAsync(Uri server, long cardNumber, CancellationToken cancellationToken)
    {
        using var officer = new Officer(server);
        var now = TimeProvider.System.GetUtcNow();
        var gives = new { amountOff = new { off = Officer.Fen(500), minimum = Officer.Fen(1_000) } };
        var campaign = await officer.LaunchAsync(
            "campaigns",
            "campaignId",
            new
            {
                name = new { zh = "领券", en = "Coupons" },
                offers = new[] { new { no = 1, coupon = new { gives, validDays = 30, claims = new { total = 1 } } } },
                funding = new { unionBasisPoints = 10_000 },
                from = now.AddDays(-1),
                until = now.AddDays(30),
            },
            cancellationToken);
        var number = cardNumber.ToString(CultureInfo.InvariantCulture);
        await officer.SendAsync($"campaigns/{campaign}/claims", new { cardNumber = number }, cancellationToken);
        return campaign;
    }
}
