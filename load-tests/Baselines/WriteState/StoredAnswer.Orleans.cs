using System.Text;
using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;
using CardPlatform.Domain.Json;

namespace CardPlatform.Baselines.WriteState;

/// <summary>What a request was answered with: the domain's event, as the journal would write it.</summary>
internal sealed class StoredAnswer
{
    public long Number { get; set; }

    public string Terminal { get; set; } = "";

    public string RequestNo { get; set; } = "";

    public Guid Hash { get; set; }

    public string Event { get; set; } = "";

    public static StoredAnswer Of(long number, CardEvent decided, Guid hash, RedeemCheckout checkout) => new()
    {
        Number = number,
        Terminal = checkout.Terminal.ToString(),
        RequestNo = checkout.RequestNo.Value,
        Hash = hash,
        Event = Encoding.UTF8.GetString(DomainJson.CardEvents.Write([decided])),
    };

    public CardEvent Read() => DomainJson.CardEvents.Read(Encoding.UTF8.GetBytes(Event))[0];
}
