using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Cards;

/// <summary>Where a card stands in its life. Only an active card redeems.</summary>
[JsonConverter(typeof(CodeConverter<CardStatus>))]
public enum CardStatus
{
    /// <summary>No card has this id.</summary>
    None,

    /// <summary>Made, numbered and sent; not yet in use.</summary>
    Issued,

    Active,

    /// <summary>Stopped by staff; can become active again.</summary>
    Suspended,

    /// <summary>Reported lost: becomes what it was before only under another number.</summary>
    Lost,

    /// <summary>Ended; the account can be reopened, under another number.</summary>
    Closed,
}
