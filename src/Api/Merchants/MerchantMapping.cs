using CardPlatform.Api.Calls;
using CardPlatform.Api.Checkout;
using CardPlatform.Api.Problems;
using CardPlatform.Domain.Merchants;

namespace CardPlatform.Api.Merchants;

/// <summary>Makes commands of the domain from what officers send.</summary>
internal static class MerchantMapping
{
    public static MerchantCommand.Register? ToCommand(RegisterMerchantRequest request, FieldCheck check)
    {
        var name = check.Parse<MerchantName>(request.Name, "name", ProblemCodes.FieldMalformed);
        var category = check.Parse<CategoryCode>(request.Category, "category", ProblemCodes.FieldMalformed);
        return check.Problem is null ? new MerchantCommand.Register(name, category) : null;
    }

    public static MerchantCommand.AddStore? ToCommand(AddStoreRequest request, FieldCheck check)
    {
        var name = check.Parse<MerchantName>(request.Name, "name", ProblemCodes.FieldMalformed);
        var city = check.City(request.City, "city");
        return check.Problem is null ? new MerchantCommand.AddStore(name, city) : null;
    }

    public static MerchantCommand.AddTerminal? ToCommand(AddTerminalRequest request, FieldCheck check)
    {
        var store = CheckoutMapping.ToStore(request.StoreNo, check);
        return check.Problem is null ? new MerchantCommand.AddTerminal(store!.Value) : null;
    }
}
