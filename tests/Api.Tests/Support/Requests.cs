namespace CardPlatform.Api.Tests.Support;

/// <summary>Requests that are right, for tests to spoil.</summary>
internal static class Requests
{
    /// <summary>Two officers of the union that all members here are of.</summary>
    public const string Actor = "maker; union=1001";

    public const string Checker = "checker; union=1001";

    /// <summary>An officer who acts for the whole province.</summary>
    public const string Province = "province; union=410000";

    public const string CardNumber = "6200000000000005";

    public const string Quote =
        """{"terminalId":"7-1","cardNumber":"6200000000000005","lines":[{"quantity":2,"unitPriceFen":1250}]}""";

    public const string Redeem =
        """
        {"terminalId":"7-1","requestNo":"000123","cardNumber":"6200000000000005",
         "lines":[{"category":"food","quantity":2,"unitPriceFen":1250}]}
        """;

    public const string Authorize =
        """{"terminalId":"7-1","requestNo":"000125","cardNumber":"6200000000000005","amountFen":3000}""";

    public const string Capture = """{"terminalId":"7-1","requestNo":"000126","amountFen":2600}""";

    public const string DeclarePurse =
        """{"name":{"zh":"餐补","en":"Meals"},"priority":10,"places":{},"calendar":{}}""";

    public const string Refund = """{"terminalId":"7-1","requestNo":"000124","lines":[{"lineNo":1,"quantity":1}]}""";

    public const string IssueCard =
        """{"cardNumber":"6200000000000005","memberNo":"m-1","unionId":1001,"city":410100}""";

    public const string RegisterMerchant = """{"name":"丹尼斯百货","category":"supermarket"}""";

    public const string CreateCampaign =
        """
        {"name":{"zh":"五一","en":"May Day"},"firstDay":"2026-01-01","lastDay":"2026-12-31",
         "offers":[{"no":1,"percentOff":{"shareBasisPoints":2000}}],"funding":{"unionBasisPoints":10000}}
        """;
}
