using System.ComponentModel.DataAnnotations;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Api.Activities;

/// <summary>When people can check in.</summary>
/// <param name="OpensMinutesBefore">Before a session starts.</param>
/// <param name="ClosesMinutesAfter">After it has ended.</param>
internal sealed record CheckInRule(
    [property: Range(0, CheckInTerms.MaxMinutes)] int OpensMinutesBefore,
    [property: Range(0, CheckInTerms.MaxMinutes)] int ClosesMinutesAfter);
