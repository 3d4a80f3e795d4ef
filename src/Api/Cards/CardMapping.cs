using CardPlatform.Api.Calls;
using CardPlatform.Api.Problems;
using CardPlatform.Domain;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Api.Cards;

/// <summary>Makes commands of the domain from what officers send.</summary>
internal static class CardMapping
{
    private static readonly Sentence MemberNoForm = new(
        "会员编号须为 1 至 32 个字符。", "A member number is 1 to 32 characters, none of them a control character.");

    private static readonly Sentence UnionIdLimits = new("工会编号须大于 0。", "A union id is more than 0.");

    public static CardCommand.Issue? ToCommand(IssueCardRequest request, FieldCheck check)
    {
        var number = check.CardNumber(request.CardNumber, "cardNumber");
        if (!IsMemberNo(request.MemberNo))
            check.Fail(ProblemCodes.FieldMalformed, "memberNo", MemberNoForm);
        if (request.UnionId <= 0)
            check.Fail(ProblemCodes.NumberOutOfRange, "unionId", UnionIdLimits);
        var city = check.City(request.City, "city");
        return check.Problem is null
            ? new CardCommand.Issue(number, new Member(request.MemberNo, request.UnionId, city))
            : null;
    }

    public static CardCommand.ReplaceNumber? ToCommand(ReplaceNumberRequest request, FieldCheck check)
    {
        var number = check.CardNumber(request.CardNumber, "cardNumber");
        return check.Problem is null ? new CardCommand.ReplaceNumber(number) : null;
    }

    private static bool IsMemberNo(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= Member.MaxMemberNoLength && !text.Any(char.IsControl);
}
