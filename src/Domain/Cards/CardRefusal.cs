using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Cards;

/// <summary>Why a command to a card's life was refused. Nothing was changed. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<CardRefusal>))]
public enum CardRefusal
{
    /// <summary>No card has this id.</summary>
    CardUnknown,

    /// <summary>The id already has a card.</summary>
    CardAlreadyIssued,

    /// <summary>The number belongs, or once belonged, to a card.</summary>
    CardNumberTaken,

    /// <summary>The card has never been activated, and the command needs that.</summary>
    CardNotActivated,

    CardAlreadyActive,
    CardSuspended,

    /// <summary>The card is reported lost: replace its number, or close it.</summary>
    CardLost,

    CardClosed,

    /// <summary>The replacement is the number that the card already has.</summary>
    CardNumberUnchanged,

    /// <summary>The person has a card account already, open or closed.</summary>
    MemberHasCard,

    /// <summary>Only a closed account is reopened.</summary>
    CardNotClosed,
}
