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

    private static readonly Sentence NameForm = new(
        "姓名须为 1 至 64 个字符。", "A name is 1 to 64 characters, none of them a control character.");

    private static readonly Sentence UnionIdLimits = new("工会编号须大于 0。", "A union id is more than 0.");

    public static CardCommand.Issue? ToCommand(IssueCardRequest request, FieldCheck check)
    {
        var number = check.CardNumber(request.CardNumber, "cardNumber");
        if (!IsMemberNo(request.MemberNo))
            check.Fail(ProblemCodes.FieldMalformed, "memberNo", MemberNoForm);
        CheckUnion(request.UnionId, check);
        var city = check.City(request.City, "city");
        var gender = MemberMapping.ToGender(request.Gender, check);
        var birthday = MemberMapping.ToDay(request.Birthday, "birthday", check);
        var joinedOn = MemberMapping.ToDay(request.JoinedOn, "joinedOn", check);
        var tags = MemberMapping.ToTags(request.Tags, check);
        CheckName(request.Name, check);
        return check.Problem is null
            ? new CardCommand.Issue(
                number,
                new Member(request.MemberNo, request.UnionId, city, gender, birthday, joinedOn, tags, request.Name))
            : null;
    }

    public static CardCommand.UpdateMember? ToCommand(UpdateMemberRequest request, FieldCheck check)
    {
        CheckUnion(request.UnionId, check);
        var city = check.City(request.City, "city");
        var gender = MemberMapping.ToGender(request.Gender, check);
        var birthday = MemberMapping.ToDay(request.Birthday, "birthday", check);
        var joinedOn = MemberMapping.ToDay(request.JoinedOn, "joinedOn", check);
        var tags = MemberMapping.ToTags(request.Tags, check);
        CheckName(request.Name, check);
        return check.Problem is null
            ? new CardCommand.UpdateMember(request.UnionId, city, gender, birthday, joinedOn, tags, request.Name)
            : null;
    }

    public static CardCommand.ReplaceNumber? ToCommand(ReplaceNumberRequest request, FieldCheck check)
    {
        var number = check.CardNumber(request.CardNumber, "cardNumber");
        return check.Problem is null ? new CardCommand.ReplaceNumber(number) : null;
    }

    public static CardCommand.Reopen? ToCommand(ReopenCardRequest request, FieldCheck check)
    {
        var number = check.CardNumber(request.CardNumber, "cardNumber");
        return check.Problem is null ? new CardCommand.Reopen(number) : null;
    }

    private static void CheckName(string? name, FieldCheck check)
    {
        if (name is not null && !Member.IsName(name))
            check.Fail(ProblemCodes.FieldMalformed, "name", NameForm);
    }

    private static void CheckUnion(long unionId, FieldCheck check)
    {
        if (unionId <= 0)
            check.Fail(ProblemCodes.NumberOutOfRange, "unionId", UnionIdLimits);
    }

    private static bool IsMemberNo(string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= Member.MaxMemberNoLength && !text.Any(char.IsControl);
}
