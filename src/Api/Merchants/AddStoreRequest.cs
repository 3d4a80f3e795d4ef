using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Merchants;

namespace CardPlatform.Api.Merchants;

/// <summary>Adds a store; it gets the next number.</summary>
/// <param name="Name">As it is shown to members: 1 to 100 characters.</param>
/// <param name="City">Where it is: one of the 18 codes of Henan (GB/T 2260).</param>
internal sealed record AddStoreRequest(
    [property: StringLength(MerchantName.MaxLength, MinimumLength = 1)] string Name,
    [property: Range(410100, 419001)] int City);
