using CardPlatform.Api.Activities;
using CardPlatform.Api.Campaigns;
using CardPlatform.Api.Reports;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Time;

namespace CardPlatform.Api.Documents;

/// <summary>The examples of activities in the OpenAPI document.</summary>
internal static class ActivitySamples
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 1, 12, 0, 0, BusinessDay.Offset);

    /// <summary>Far enough ahead that whoever tries the example is not told that it is over.</summary>
    private static readonly DateTimeOffset Start = new(2035, 5, 20, 19, 0, 0, BusinessDay.Offset);

    public static readonly StatedTerms Terms = new(
        new ActivityTitle("一元观影", "Cinema at one yuan"),
        new AddressRule(410100, "郑州市工人文化宫影院"),
        [
            new SessionRule(1, Start, Start.AddHours(2), 200),
            new SessionRule(2, Start.AddDays(1), Start.AddHours(26), 200),
        ],
        new SignUpSpan(Start.AddDays(-20), Start.AddDays(-2)),
        "两场，任选一场，可带家属。",
        "FIRST_COME",
        Audience: new AudienceTerms(Cities: [410100], MinCardAgeDays: 30),
        Price: new PriceRule(new Amount(100), new Amount(500), ["festival"]),
        MaxGroupSize: 3,
        Quotas: new QuotaRules(
            380,
            [new CityQuotaRule(410100, 300)],
            [new UnionQuotaRule(1001, 50)],
            [new TagQuotaRule("model-worker", 100)]),
        Waitlist: new WaitlistRule(500, 24, Start.AddDays(-1), GroupsMayBeSkipped: true),
        Cancellation: new CancellationRule(Start.AddDays(-7), 5_000),
        Series: new SeriesRule("cinema-2026", 2),
        NoShowBarDays: 30,
        CheckIn: new CheckInRule(60, 15));

    public static readonly ActivityChangeResponse Created = new("31", 1, "CREATED", Noon);

    public static readonly ActivityChangeResponse Edited = new("31", 7, "EDITED", Noon);

    public static readonly ActivityChangeResponse Launched = new("31", 4, "LAUNCHED", Noon);

    public static readonly ApproveActivityRequest Approve = new(RequestSamples.ApproveCampaign.ContentHash);

    public static readonly NoteRequest Return = new("名额请按城市分配。");

    public static readonly NoteRequest CallOff = new("影院停电，活动取消，费用原路退回。");

    public static readonly ActivityResponse Activity = new(
        "31",
        5,
        "OPEN",
        Noon,
        [
            new SeatsResponse("TOTAL", null, 212, 380, 168),
            new SeatsResponse("CITY", "410100", 188, 300, 112),
            new SeatsResponse("SESSION", "1", 200, 200, 0),
            new SeatsResponse("SESSION", "2", 12, 200, 188),
        ],
        7,
        0,
        1,
        Terms,
        new PreparedActivityResponse(2, "DRAFT", Approve.ContentHash, ["staff-7"], Return.Note, Terms));

    public static readonly ActivityListResponse List = new(
        new AsOfResponse("104233.2", Noon),
        [
            new ActivityLineResponse(
                "31",
                "OPEN",
                Terms.Title,
                new CityResponse(410100, "郑州", "Zhengzhou"),
                Terms.SignUp,
                Start,
                Start.AddHours(26),
                410100,
                1,
                "cinema-2026",
                "staff-7",
                new PreparedTermsResponse(2, "SUBMITTED", Approve.ContentHash, ["staff-7", "staff-8"])),
        ],
        "31");
}
