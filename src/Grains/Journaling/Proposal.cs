using CardPlatform.Domain.Money;
using CardPlatform.Ledger;

namespace CardPlatform.Grains.Journaling;

/// <summary>What a command makes of a state.</summary>
internal abstract record Proposal<TEvent, TAnswer>
{
    private Proposal()
    {
    }

    /// <summary>Write this, and once it is durable, answer so.</summary>
    public sealed record Write(TEvent Event, TAnswer Answer) : Proposal<TEvent, TAnswer>
    {
        /// <summary>What happened before the event and is written with it, in the same entry.</summary>
        public IReadOnlyList<TEvent> Before { get; init; } = [];

        public EntryFacts Facts { get; init; }

        public IReadOnlyList<Posting> Postings { get; init; } = [];

        /// <summary>Rows of other streams that stand or fall with this one.</summary>
        public IReadOnlyList<Append> Others { get; init; } = [];

        public IReadOnlyList<QuotaReservation> Reservations { get; init; } = [];

        public IReadOnlyList<QuotaDeclaration> Declarations { get; init; } = [];
    }

    /// <summary>Write nothing, and answer so, unless the same request was answered before.</summary>
    public sealed record Refuse(TAnswer Answer) : Proposal<TEvent, TAnswer>
    {
        /// <summary>
        /// True if the answer rests on a used-up quota alone, and no state of the stream could have got a better one.
        /// A state in memory that may be behind is then good enough, and one shared look-up of the request is all that
        /// the refusal costs.
        /// </summary>
        public bool RestsOnQuota { get; init; }
    }
}
