using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities.Duties;

/// <summary>What is to be done on a card because of what happened in an activity.</summary>
[JsonConverter(typeof(CodeConverter<DutyKind>))]
public enum DutyKind
{
    /// <summary>
    /// Ask the card whether it has paid, and leave a tombstone if not; then tell the activity. Also of a payment whose
    /// sign-up has ended meanwhile.
    /// </summary>
    Settle,

    /// <summary>Give back what was paid, or a part of it.</summary>
    Refund,

    /// <summary>Give back the deposit of those who came.</summary>
    ReturnDeposit,

    /// <summary>Keep the deposit of those who did not come, or who cancelled late.</summary>
    KeepDeposit,

    /// <summary>Bar a person who did not come from signing up.</summary>
    Bar,
}
