using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.EndToEnd;

/// <summary>What members do with activities.</summary>
public sealed class SignUpTests(Platform platform) : IClassFixture<Platform>
{
    private HttpClient Http => platform.Http;

    [Fact]
    public async Task SignUps_MoreThanSeats_AreSeatedThenWaitlistedThenDeclined()
    {
        var activity = await Gathering.LaunchAsync(Http, Gathering.Terms(capacity: 1, waitlist: 1));
        var (first, second) = (await Gathering.NewMemberAsync(Http), await Gathering.NewMemberAsync(Http));
        var key = Shop.NextKey();

        var seated = await Gathering.JoinAsync(Http, activity, first, key);
        var repeated = await Gathering.JoinAsync(Http, activity, first, key);
        var again = await Gathering.JoinAsync(Http, activity, first);
        var waitlisted = await Gathering.JoinAsync(Http, activity, second);
        var late = await Gathering.NewMemberAsync(Http);
        var before = await platform.CountEntriesAsync();
        var third = await Gathering.JoinAsync(Http, activity, late);
        Assert.Equal(before, await platform.CountEntriesAsync());

        Assert.Equal((201, "seated", ""), seated.Outcome());
        Assert.Equal(Gathering.SignUpPath(activity, first), seated.Header("Location"));
        Assert.Equal((201, seated.Text), (repeated.Status, repeated.Text));
        Assert.Equal((200, "declined", "ALREADY_SIGNED_UP"), again.Outcome());
        Assert.Equal((201, "waitlisted", "1"), (
            waitlisted.Status, waitlisted.At("outcome"), waitlisted.At("position")));
        Assert.Equal((200, "declined", "WAITLIST_FULL"), third.Outcome());
        Assert.NotEmpty(third.At("message.zh"));
        var seats = await Patience.UntilAsync(
            () => Http.AskAsync(activity, actor: null), answer => answer.At("waiting") == "1");
        var session = seats.Json["seats"]!.AsArray().Single(each => each!["of"]!.ToString() == "SESSION")!;
        Assert.Equal(("1", "1", "0"), (
            session["taken"]!.ToString(), session["limit"]!.ToString(), session["left"]!.ToString()));
        Assert.NotEmpty(seats.At("asOf"));
    }

    [Fact]
    public async Task SignUp_UnderTheSameKeyForSomethingElse_IsAnotherRequest()
    {
        var activity = await Gathering.LaunchAsync(Http, Gathering.Terms(1));
        var (number, key) = (await Gathering.NewMemberAsync(Http), Shop.NextKey());
        await Gathering.JoinAsync(Http, activity, number, key);

        var other = await Http.PostAsync(
            $"{activity}/sign-ups", $$"""{"cardNumber":"{{number}}","session":1}""", key, actor: null);

        Assert.Equal((422, "REQUEST_MISMATCH"), (other.Status, other.Code));
    }

    [Fact]
    public async Task SeatGivenUp_IsOfferedToWhoWaitsAndTaken()
    {
        var activity = await Gathering.LaunchAsync(Http, Gathering.Terms(capacity: 1, waitlist: 5));
        var numbers = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            numbers.Add(await Gathering.NewMemberAsync(Http));
            await Gathering.JoinAsync(Http, activity, numbers[i]);
        }

        var early = await Gathering.AskAsync(Http, $"{activity}/acceptance", numbers[1]);
        var key = Shop.NextKey();
        var cancelled = await Gathering.AskAsync(Http, $"{activity}/cancellation", numbers[0], key);
        var repeated = await Gathering.AskAsync(Http, $"{activity}/cancellation", numbers[0], key);
        var offered = await Gathering.ReadAsync(Http, activity, numbers[1]);
        var refused = await Gathering.AskAsync(Http, $"{activity}/refusal", numbers[1]);
        var accepted = await Gathering.AskAsync(Http, $"{activity}/acceptance", numbers[2]);

        Assert.Equal((200, "declined", "NOTHING_OFFERED"), early.Outcome());
        Assert.Equal((200, "ended", "CANCELLED"), (
            cancelled.Status, cancelled.At("outcome"), cancelled.At("end")));
        Assert.Equal(("0", "0"), (cancelled.At("returned.amountFen"), cancelled.At("kept.amountFen")));
        Assert.Equal(cancelled.Text, repeated.Text);
        Assert.Equal((200, "OFFERED"), (offered.Status, offered.At("stage")));
        Assert.NotEmpty(offered.At("until"));
        Assert.Equal((200, "ended", "OFFER_DECLINED"), (refused.Status, refused.At("outcome"), refused.At("end")));
        Assert.Equal((200, "seated", ""), accepted.Outcome());
        Assert.Equal("SEATED", (await Gathering.ReadAsync(Http, activity, numbers[2])).At("stage"));
        var gone = await Gathering.AskAsync(Http, $"{activity}/acceptance", numbers[1]);
        Assert.Equal((200, "declined", "SIGN_UP_ENDED"), gone.Outcome());
    }

    [Fact]
    public async Task Group_IsSeatedTogetherOrNotAtAll()
    {
        var terms = Gathering.Terms(3).With("maxGroupSize", "2");
        var activity = await Gathering.LaunchAsync(Http, terms);
        var (leader, friend) = (await Gathering.NewMemberAsync(Http), await Gathering.NewMemberAsync(Http));
        var stranger = Shop.NextCardNumber();

        var unknown = await JoinAsync(activity, leader, stranger);
        var large = await JoinAsync(activity, leader, friend, await Gathering.NewMemberAsync(Http));
        var seated = await JoinAsync(activity, leader, friend);
        var alone = await Gathering.JoinAsync(Http, activity, friend);
        var other = await JoinAsync(
            activity, await Gathering.NewMemberAsync(Http), await Gathering.NewMemberAsync(Http));
        var follower = await Gathering.AskAsync(Http, $"{activity}/cancellation", friend);

        Assert.Equal((404, "CARD_UNKNOWN", "companions[0]"), (unknown.Status, unknown.Code, unknown.Field));
        Assert.Equal((200, "declined", "GROUP_TOO_LARGE"), large.Outcome());
        Assert.Equal((201, "seated", ""), seated.Outcome());
        Assert.Equal((200, "declined", "ALREADY_SIGNED_UP"), alone.Outcome());
        Assert.NotEmpty(alone.At("cardId"));
        Assert.Equal((200, "declined", "ALL_TAKEN"), other.Outcome());
        Assert.Equal((200, "declined", "NOT_THE_LEADER"), follower.Outcome());
        Assert.Equal("2", (await Gathering.ReadAsync(Http, activity, friend)).At("persons"));
    }

    [Fact]
    public async Task SignUp_ThatCostsMoreThanTheCardHas_IsDeclinedAndFreesTheSeat()
    {
        var terms = Gathering.Terms(1).With(
            "price", """{"price":{"amountFen":100},"purses":["nobodys"]}""");
        var activity = await Gathering.LaunchAsync(Http, terms);
        var number = await Gathering.NewMemberAsync(Http);

        var declined = await Gathering.JoinAsync(Http, activity, number);

        Assert.Equal((200, "declined", "PURSES_DO_NOT_COVER"), declined.Outcome());
        var ended = await Gathering.ReadAsync(Http, activity, number);
        Assert.Equal(("ENDED", "PAYMENT_LAPSED"), (ended.At("stage"), ended.At("end")));
    }

    [Fact]
    public async Task SignUp_PaidFromAPurse_ComesBackWhenItIsCancelled()
    {
        var number = await Gathering.NewMemberAsync(Http);
        var card = (await Http.AskAsync($"/v1/cards?cardNumber={number}")).At("cardId");
        await GrantAsync("cinema", 1000);
        var activity = await Gathering.LaunchAsync(Http, Gathering.Terms(1).With(
            "price", """{"price":{"amountFen":100},"deposit":{"amountFen":500},"purses":["cinema"]}"""));

        var seated = await Gathering.JoinAsync(Http, activity, number);
        Assert.Equal((201, "seated", ""), seated.Outcome());
        Assert.Equal("400", Available(await Http.AskAsync($"/v1/cards/{card}/balances")));
        Assert.Equal("True", (await Gathering.ReadAsync(Http, activity, number)).At("isPaid"), ignoreCase: true);
        var cancelled = await Gathering.AskAsync(Http, $"{activity}/cancellation", number);

        Assert.Equal((200, "600", "0"), (
            cancelled.Status, cancelled.At("returned.amountFen"), cancelled.At("kept.amountFen")));
        await Patience.UntilAsync(
            () => Http.AskAsync($"/v1/cards/{card}/balances"), balances => Available(balances) == "1000");
    }

    [Fact]
    public async Task OwnSignUps_AreListedWhenTheReadModelHasThem()
    {
        var number = await Gathering.NewMemberAsync(Http);
        var activity = await Gathering.LaunchAsync(Http, Gathering.Terms(1));
        var none = await Http.AskAsync($"/v1/cards/{number}/sign-ups", actor: null);
        await Gathering.JoinAsync(Http, activity, number);

        var list = await Patience.UntilAsync(
            () => Http.AskAsync($"/v1/cards/{number}/sign-ups", actor: null),
            answer => answer.Json["signUps"]!.AsArray().Count > 0);

        Assert.Equal((200, "[]"), (none.Status, none.Json["signUps"]!.ToJsonString()));
        var only = Assert.Single(list.Json["signUps"]!.AsArray())!;
        Assert.Equal(
            (activity.Split('/')[^1], "SEATED"), (only["activityId"]!.ToString(), only["stage"]!.ToString()));
        var missing = await Http.AskAsync($"/v1/cards/{Shop.NextCardNumber()}/sign-ups", actor: null);
        Assert.Equal((404, "CARD_UNKNOWN"), (missing.Status, missing.Code));
    }

    private static string Available(Answered balances) =>
        balances.Json["purses"]!.AsArray().FirstOrDefault(each => each!["purse"]!.ToString() == "cinema")?
            ["available"]!["amountFen"]!.ToString() ?? "";

    private Task<Answered> JoinAsync(string activity, string leader, params string[] companions) => Http.PostAsync(
        $"{activity}/sign-ups",
        $$"""{"cardNumber":"{{leader}}","companions":["{{string.Join("\",\"", companions)}}"]}""",
        Shop.NextKey(),
        actor: null);

    /// <summary>A benefit for everybody of the union.</summary>
    private async Task GrantAsync(string purse, int fen)
    {
        Assert.Equal(
            200, (await Http.PutAsync($"/v1/purses/{purse}", Requests.DeclarePurse, Shop.NextKey())).Status);
        var year = TimeProvider.System.GetUtcNow().Year;
        var span = $"\"from\":\"{year - 1}-01-01T00:00:00+08:00\",\"until\":\"{year + 2}-01-01T00:00:00+08:00\"";
        var created = await Http.PostAsync(
            "/v1/campaigns",
            $$$"""
            {"name":{"zh":"观影","en":"Cinema"},{{{span}}},"funding":{"unionBasisPoints":10000},
             "offers":[{"no":1,"benefit":{"purse":"{{{purse}}}","amount":{"amountFen":{{{fen}}}},{{{span}}}}}]}
            """,
            Shop.NextKey());
        Assert.Equal(201, created.Status);
        await Shop.LaunchAsync(Http, created.Header("Location")!);
    }
}
