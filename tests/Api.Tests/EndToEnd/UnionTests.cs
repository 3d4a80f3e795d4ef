using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

public sealed class UnionTests(Platform platform) : IClassFixture<Platform>
{
    private HttpClient Http => platform.Http;

    [Fact]
    public async Task Union_Registered_CanBeReadMovedAndRenamed()
    {
        var root = await RegisterAsync("""{"unionId":410000,"name":"河南省总工会"}""");
        Assert.Equal((201, "REGISTERED"), (root.Status, root.At("change")));
        await RegisterAsync("""{"unionId":410100,"name":"郑州市总工会","parentId":410000,"city":410100}""");
        var union = await RegisterAsync("""{"unionId":17,"name":"厂工会","parentId":410000,"city":410100}""");
        var path = union.Header("Location")!;

        var moved = await Http.PostAsync($"{path}/move", """{"parentId":410100}""", Shop.NextKey(), Requests.Province);
        var renamed = await Http.PostAsync($"{path}/rename", """{"name":"重工工会"}""", Shop.NextKey(), Requests.Province);
        Assert.Equal(("MOVED", "RENAMED"), (moved.At("change"), renamed.At("change")));
        var circular = await Http.PostAsync(
            "/v1/unions/410100/move", """{"parentId":17}""", Shop.NextKey(), Requests.Province);
        Assert.Equal((409, "UNION_CIRCULAR"), (circular.Status, circular.Code));

        var read = await Http.AskAsync(path);
        Assert.Equal(
            ("17", "3", "重工工会", "410100", "郑州"),
            (read.At("unionId"), read.At("version"), read.At("name"), read.At("parentId"), read.At("city.zh")));
    }

    [Theory]
    [InlineData("""{"unionId":0,"name":"工会"}""", "NUMBER_OUT_OF_RANGE", "unionId")]
    [InlineData("""{"unionId":1,"name":" "}""", "FIELD_MALFORMED", "name")]
    [InlineData("""{"unionId":1,"name":"工会","parentId":-1}""", "NUMBER_OUT_OF_RANGE", "parentId")]
    [InlineData("""{"unionId":1,"name":"工会","city":110000}""", "NUMBER_OUT_OF_RANGE", "city")]
    public async Task Union_RegisteredWrongly_IsRefusedByItsField(string body, string code, string field)
    {
        var refused = await RegisterAsync(body);
        Assert.Equal((400, code, field), (refused.Status, refused.Code, refused.Field));
    }

    private Task<Answered> RegisterAsync(string body) =>
        Http.PostAsync("/v1/unions", body, Shop.NextKey(), Requests.Province);
}
