using CardPlatform.Domain.Merchants;

namespace CardPlatform.Api.Merchants;

/// <summary>A place where a merchant sells.</summary>
internal sealed record StoreResponse(int StoreNo, string Name, CityResponse City)
{
    public static StoreResponse From(Store store) =>
        new(store.No.Value, store.Name.Value, CityResponse.From(store.City));
}
