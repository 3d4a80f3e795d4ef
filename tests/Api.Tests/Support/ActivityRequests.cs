namespace CardPlatform.Api.Tests.Support;

/// <summary>Requests about activities that are right, for tests to spoil.</summary>
internal static class ActivityRequests
{
    public const string Create =
        """
        {"title":{"zh":"讲座","en":"Lecture"},"place":{"city":410100,"text":"工人文化宫"},
         "sessions":[{"no":1,"from":"2035-05-20T19:00:00+08:00","until":"2035-05-20T21:00:00+08:00","capacity":10}],
         "signUp":{"from":"2035-05-01T09:00:00+08:00","until":"2035-05-18T18:00:00+08:00"}}
        """;

    public const string Join = """{"cardNumber":"6200000000000005"}""";

    public const string CheckIn = """{"cardNumber":"6200000000000005","session":1,"code":"123456"}""";

    public const string Scans =
        """
        {"device":"gate-1","scans":[
          {"no":1,"session":1,"code":"1.59253120.0123456789abcdef0123","scannedAt":"2026-05-01T12:00:00+08:00"}]}
        """;
}
