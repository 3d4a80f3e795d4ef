namespace CardPlatform.Domain.Activities;

/// <summary>What is wrong with the terms of an activity, for people.</summary>
public static class ActivityTermsSentences
{
    public static Sentence Sentence(this ActivityTermsProblem problem) => problem switch
    {
        ActivityTermsProblem.TitleMissing => new(
            "请填写中英文名称，各 1 至 100 个字符。",
            "Give a title in Chinese and one in English, 1 to 100 characters each."),
        ActivityTermsProblem.DescriptionTooLong => new("说明最多 5000 个字符。", "A description has at most 5,000 characters."),
        ActivityTermsProblem.PlaceMissing => new("请填写地点，1 至 200 个字符。", "Say where it is, in 1 to 200 characters."),
        ActivityTermsProblem.SessionsInvalid => new(
            "场次须为 1 至 60 个，编号为 1 至 60 且不重复。",
            "Give 1 to 60 sessions, numbered apart from 1 to 60."),
        ActivityTermsProblem.CapacityInvalid => new("每场名额须为 1 至 1000000。", "A capacity is 1 to 1,000,000."),
        ActivityTermsProblem.SpanTooLong => new(
            "从报名开始到最后一场结束最长两年。",
            "From sign-up to the last session it takes at most two years."),
        ActivityTermsProblem.SignUpTooLate => new(
            "报名须在最后一场开始前结束；抽签活动须在第一场开始前结束。",
            "Sign-up ends before the last session starts, and before the first where seats are drawn."),
        ActivityTermsProblem.PriceInvalid => new(
            "费用和押金不能为负，指定福利账户须为 1 至 64 个。",
            "Price and deposit are not negative, and a list of purses has 1 to 64."),
        ActivityTermsProblem.GroupSizeInvalid => new("同行人数上限须为 1 至 20。", "A group has 1 to 20 persons at most."),
        ActivityTermsProblem.QuotasInvalid => new(
            "名额限制每类最多 50 项，不能重复，数量为 1 至 1000000。",
            "List each quota once, at most 50 of a kind, from 1 to 1,000,000."),
        _ => OfRules(problem),
    };

    private static Sentence OfRules(ActivityTermsProblem problem) => problem switch
    {
        ActivityTermsProblem.WaitlistInvalid => new(
            "候补人数须为 1 至 1000000，确认时间为 1 至 336 小时，候补截止不早于报名截止。",
            "1 to 1,000,000 wait, an offer lasts 1 to 336 hours, and offers end no earlier than sign-up."),
        ActivityTermsProblem.DrawInvalid => new(
            "抽签设置有误：权重为 1 至 20，往期中签须属同一系列，落选候补须设置晚于报名截止的候补截止时间。",
            "Weights are 1 to 20, earlier winners need a series, and losers wait only for offers after sign-up."),
        ActivityTermsProblem.CancellationInvalid => new("免费活动不能设置扣款。", "Where nothing is paid, nothing is kept."),
        ActivityTermsProblem.SeriesInvalid => new("系列每人次数须为 1 至 1000。", "A series allows 1 to 1,000 for each person."),
        ActivityTermsProblem.NoShowBarInvalid => new(
            "未到场限制须为 1 至 366 天。",
            "Who did not come is barred for 1 to 366 days."),
        ActivityTermsProblem.CheckInInvalid => new("签到时间最多提前或延后一天。", "Checking in opens and closes within a day."),
        ActivityTermsProblem.AudienceInvalid => new(
            "适用人群的工会、城市、标签不能为空列表或过长，天数须在允许范围内。",
            "Unions, cities and tags are lists that are neither empty nor too long, and numbers of days are in range."),
        _ => throw new ArgumentOutOfRangeException(nameof(problem), problem, "A code without a sentence."),
    };
}
