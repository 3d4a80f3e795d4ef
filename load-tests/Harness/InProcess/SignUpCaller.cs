using CardPlatform.Domain.Activities.SignUps;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Regions;
using CardPlatform.Domain.Staff;
using CardPlatform.Grains.Activities;
using CardPlatform.Harness.Loops;
using CardPlatform.Harness.Verification;

namespace CardPlatform.Harness.InProcess;

/// <summary>Signs people up for one activity, each once; their cards are not looked at.</summary>
internal sealed class SignUpCaller(IActivityGrain activity, AckLog log)
{
    private static readonly City Zhengzhou = new(410100);
    private static readonly byte[] Body = new byte[32];

    public async Task<Verdict> CallAsync()
    {
        var number = log.Next();
        var name = $"{log.Prefix}{number:000000000}";
        var person = new Applicant(
            new CardId(number + 1),
            new Member(name, Actor.Province, Zhengzhou),
            CardStatus.Active,
            DateTimeOffset.UnixEpoch);
        try
        {
            var answer = await activity.AskAsync(
                new SignUpCommand.Join([person], Session: null, RequestMark.Of(name, Body)));
            if (answer.Answer is not SignUpAnswer.Seated)
            {
                log.Set(number, AckState.NothingWritten, 0, 0);
                return Verdict.Declined;
            }

            log.Set(number, AckState.Done, 0, 0);
            return Verdict.Completed;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return Verdict.Failed;
        }
    }
}
