using CardPlatform.Domain.Json;
using CardPlatform.Domain.Merchants;
using CardPlatform.Grains.Journaling;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Merchants;

/// <summary>A command to a merchant.</summary>
internal sealed class MerchantLedgerCommand(MerchantId merchant, MerchantCommand command, RequestKey request)
    : LedgerCommand<MerchantState, MerchantEvent, MerchantAnswer>(request)
{
    public static MerchantLedgerCommand For(MerchantId merchant, MerchantCommand command, RequestName name)
    {
        var json = DomainJson.MerchantCommands.Write(command);
        var request = command is MerchantCommand.Register
            ? Requests.ToMake(name, StreamKind.Merchant, json)
            : Requests.To(name, new StreamId(StreamKind.Merchant, merchant.Value), json);
        return new MerchantLedgerCommand(merchant, command, request);
    }

    public override Proposal<MerchantEvent, MerchantAnswer> Decide(
        MerchantState state, long version, DateTimeOffset now) =>
        MerchantContract.Decide(merchant, state, command, now) switch
        {
            MerchantDecision.Accepted(var happens) => new Proposal<MerchantEvent, MerchantAnswer>.Write(
                happens, new MerchantAnswer.Done(merchant, version, happens, IsReplay: false))
            {
                Facts = new EntryFacts(merchant.Value),
            },
            MerchantDecision.Refused(var reason) =>
                new Proposal<MerchantEvent, MerchantAnswer>.Refuse(new MerchantAnswer.Refused(reason)),
            var other => throw new InvalidOperationException($"A decision of a later version: {other}."),
        };

    public override MerchantAnswer Replay(JournalEntry original) => new MerchantAnswer.Done(
        new MerchantId(original.Stream.Id),
        original.Version,
        DomainJson.MerchantEvents.Read(original.Events.Span)[0],
        IsReplay: true);

    public override MerchantAnswer Mismatch() => MerchantAnswer.RequestMismatch.Instance;
}
