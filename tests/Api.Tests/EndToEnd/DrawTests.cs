using System.Security.Cryptography;
using System.Text;
using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

/// <summary>A draw, from its commitment to what anybody can check.</summary>
public sealed class DrawTests(Platform platform) : IClassFixture<Platform>
{
    private HttpClient Http => platform.Http;

    [Fact]
    public async Task Draw_WhenSignUpHasClosed_IsMadeAndPublished()
    {
        var terms = Gathering.Terms(1).With("mode", "\"DRAW\"").With("draw", "{}");
        terms["signUp"]!["until"] = TimeProvider.System.GetUtcNow().AddSeconds(8);
        var activity = await Gathering.LaunchAsync(Http, terms);
        var before = await Http.AskAsync($"{activity}/draw", actor: null);
        var numbers = new[] { await Gathering.NewMemberAsync(Http), await Gathering.NewMemberAsync(Http) };
        foreach (var number in numbers)
            Assert.Equal((201, "entered", ""), (await Gathering.JoinAsync(Http, activity, number)).Outcome());
        var early = await Http.AskAsync($"{activity}/draw/list", actor: null);

        var draw = await Patience.UntilAsync(
            () => Http.AskAsync($"{activity}/draw", actor: null), answer => answer.Json.ContainsKey("seed"));
        var list = await Http.AskAsync($"{activity}/draw/list", actor: null);

        Assert.Null(before.Json["seed"]);
        Assert.Equal(before.At("commitment"), draw.At("commitment"));
        Assert.Equal(
            draw.At("commitment"),
            Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(draw.At("seed")))));
        Assert.Equal((409, "DRAW_NOT_MADE"), (early.Status, early.Code));
        Assert.Equal("entry,weight,size\n1,1,1\n2,1,1\n", list.Text);
        Assert.Equal("text/csv", list.Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            draw.At("listHash"), Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(list.Text))));
        var stages = new List<string>();
        foreach (var number in numbers)
        {
            var signUp = await Patience.UntilAsync(
                () => Gathering.ReadAsync(Http, activity, number),
                answer => answer.At("stage") is "SEATED" or "ENDED");
            stages.Add(signUp.At("stage"));
        }

        Assert.Equal(["ENDED", "SEATED"], stages.Order());
        var late = await Gathering.JoinAsync(Http, activity, await Gathering.NewMemberAsync(Http));
        Assert.Equal((200, "declined", "SIGN_UP_CLOSED"), late.Outcome());
    }

    [Fact]
    public async Task Draw_OfAnActivityWithoutOne_IsUnknown()
    {
        var activity = await Gathering.LaunchAsync(Http, Gathering.Terms(1));

        var draw = await Http.AskAsync($"{activity}/draw", actor: null);

        Assert.Equal((404, "DRAW_UNKNOWN"), (draw.Status, draw.Code));
    }
}
