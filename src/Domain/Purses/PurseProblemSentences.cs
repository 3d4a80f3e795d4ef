namespace CardPlatform.Domain.Purses;

/// <summary>What is wrong with the declaration of a purse, for people.</summary>
public static class PurseProblemSentences
{
    public static Sentence Sentence(this PurseProblem reason) => reason switch
    {
        PurseProblem.PurseNameMissing => new(
            "请填写中英文名称，各 1 至 40 个字符。",
            "Give a name in Chinese and one in English, 1 to 40 characters each."),
        PurseProblem.PursePriorityOutOfRange => new("扣款顺序须为 0 至 999。", "A priority is 0 to 999."),
        PurseProblem.PurseGraceOutOfRange => new("宽限天数须为 1 至 366。", "Days of grace are 1 to 366."),
        PurseProblem.PursePlacesMissing => new(
            "限定商户、类别或城市时至少选择一项。",
            "List at least one merchant, category or city, or none for all."),
        PurseProblem.PursePlacesTooMany => new(
            "商户最多 1000 家，类别最多 50 个。",
            "List at most 1,000 merchants and 50 categories."),
        PurseProblem.PurseWeekdaysMalformed => new(
            "限定星期时至少选择一天，且不能重复。",
            "List at least one weekday, each once, or none for all."),
        PurseProblem.PurseWindowsMalformed => new(
            "限定时段时须有 1 至 8 段。",
            "List 1 to 8 daily windows, or none for all day."),
        PurseProblem.PurseCapNotPositive => new("所填限额须大于零。", "Every cap that is set is more than zero."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
