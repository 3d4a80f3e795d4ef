using CardPlatform.Api.Problems;
using CardPlatform.Api.Tests.Support;

namespace CardPlatform.Api.Tests.Problems;

public sealed class ProblemTests
{
    public static TheoryData<string> Codes => [.. ProblemCodes.All.Select(code => code.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task Problem_OfEveryCode_HasOneShape(string code)
    {
        var known = ProblemCodes.All.Single(other => other.Code == code);
        var cases = ProblemCases.All.Where(other => other.Code == code).ToList();
        Assert.True(cases.Count > 0, $"{code} has no case: add one to {nameof(ProblemCases)}.");
        foreach (var one in cases)
        {
            await using var server = await ApiServer.StartScriptedAsync(one.GrainAnswer, one.Configure);
            Check(await one.Ask(server), known, one.Field);
        }
    }

    [Fact]
    public void Cases_All_AreOfKnownCodes() =>
        Assert.Empty(ProblemCases.All.Select(one => one.Code).Except(ProblemCodes.All.Select(code => code.Code)));

    [Fact]
    public void Codes_All_AreSetOnce()
    {
        var twice = RefusalCodes.All.GroupBy(code => code.Code)
            .Where(group => group.Select(code => code.Status).Distinct().Count() > 1);
        Assert.Empty(twice);
    }

    [Fact]
    public void Page_OfTheApi_ListsEveryCode()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "api.md"));
        var expected = string.Concat(ProblemCodes.All.Select(code =>
            $"| {code.Status} | `{code.Code}` | {code.Sentence.Zh} | {code.Sentence.En} |\n"));
        Assert.Contains(expected, page, StringComparison.Ordinal);
    }

    private static void Check(Answered answered, ProblemCode known, string? field)
    {
        Assert.Equal((known.Code, known.Status), (answered.Code, answered.Status));
        Assert.Equal(Problem.ContentType, answered.Response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(known.Type, answered.At("type"));
        Assert.Equal(known.Title, answered.At("title"));
        Assert.Equal(known.Status.ToString(), answered.At("status"));
        Assert.EndsWith(".", answered.At("detail"), StringComparison.Ordinal);
        Assert.Equal(answered.At("detail"), answered.At("message.en"));
        Assert.NotEmpty(answered.At("message.zh"));
        Assert.NotEmpty(answered.At("requestId"));
        Assert.Equal(answered.At("requestId"), answered.Header("X-Request-Id"));
        Assert.Equal(known.Status == 503 ? "1" : null, answered.Header("Retry-After"));
        Assert.Equal(field, answered.Field);
        Assert.DoesNotContain("secret", answered.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", answered.Text, StringComparison.Ordinal);
    }
}
