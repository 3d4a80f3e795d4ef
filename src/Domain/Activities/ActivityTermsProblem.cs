using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities;

/// <summary>What is wrong with the terms of an activity. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<ActivityTermsProblem>))]
public enum ActivityTermsProblem
{
    /// <summary>A title in Chinese and one in English, 1 to 100 characters each.</summary>
    TitleMissing,

    /// <summary>At most 5,000 characters.</summary>
    DescriptionTooLong,

    /// <summary>1 to 200 characters.</summary>
    PlaceMissing,

    /// <summary>1 to 60, numbered apart from 1 to 60.</summary>
    SessionsInvalid,

    /// <summary>From 1 to 1,000,000.</summary>
    CapacityInvalid,

    /// <summary>From the beginning of sign-up to the end of the last session, at most two years.</summary>
    SpanTooLong,

    /// <summary>Sign-up ends before the last session starts, and before the first where seats are drawn.</summary>
    SignUpTooLate,

    /// <summary>Price and deposit are not negative; a list of purses has 1 to 64.</summary>
    PriceInvalid,

    /// <summary>1 to 20.</summary>
    GroupSizeInvalid,

    /// <summary>Each is listed once, at most 50 of a kind, and from 1 to 1,000,000.</summary>
    QuotasInvalid,

    /// <summary>1 to 1,000,000 wait; an offer lasts 1 to 336 hours; none ends before sign-up does.</summary>
    WaitlistInvalid,

    /// <summary>
    /// There are terms of a draw where there is one; weights are 1 to 20, each tag once; earlier winners are those of a
    /// series; who loses can wait only where offers are made after the end of sign-up.
    /// </summary>
    DrawInvalid,

    /// <summary>Something is kept only where something is paid.</summary>
    CancellationInvalid,

    /// <summary>1 to 1,000 for each person.</summary>
    SeriesInvalid,

    /// <summary>1 to 366 days.</summary>
    NoShowBarInvalid,

    /// <summary>At most a day before and after.</summary>
    CheckInInvalid,

    /// <summary>Unions, cities and tags are not empty lists, and not too long; days are within bounds.</summary>
    AudienceInvalid,
}
