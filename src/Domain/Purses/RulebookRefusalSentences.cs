namespace CardPlatform.Domain.Purses;

/// <summary>Why a command to the rulebook was refused, for people.</summary>
public static class RulebookRefusalSentences
{
    public static Sentence Sentence(this RulebookRefusal reason) => reason switch
    {
        RulebookRefusal.PurseInvalid => new("福利账户的设置有误。", "The declaration of the purse does not hold together."),
        RulebookRefusal.TooManyPurses => new("福利账户最多 64 个。", "There are at most 64 purses."),
        RulebookRefusal.TooManyHolidays => new("节假日最多 2000 天。", "There are at most 2,000 holidays."),
        RulebookRefusal.ProvinceOnly => new(
            "仅全省范围的工作人员可以办理。", "Only an officer who acts for the whole province may do this."),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A code without a sentence."),
    };
}
