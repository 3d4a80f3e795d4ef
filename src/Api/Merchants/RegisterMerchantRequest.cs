using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Merchants;

namespace CardPlatform.Api.Merchants;

/// <summary>Signs a merchant up.</summary>
/// <param name="Name">As it is shown to members: 1 to 100 characters.</param>
/// <param name="Category">What it sells, e.g. <c>supermarket</c>.</param>
internal sealed record RegisterMerchantRequest(
    [property: StringLength(MerchantName.MaxLength, MinimumLength = 1)] string Name,
    [property: StringLength(CategoryCode.MaxLength, MinimumLength = 1)] string Category);
