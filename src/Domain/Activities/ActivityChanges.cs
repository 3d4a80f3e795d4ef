using CardPlatform.Domain.Activities.Waitlist;

namespace CardPlatform.Domain.Activities;

/// <summary>What a decision makes happen, and the state that it leads to.</summary>
internal sealed class ActivityChanges(ActivityState activity)
{
    private readonly List<ActivityEvent> _events = [];

    public ActivityState State { get; private set; } = activity;

    public IReadOnlyList<ActivityEvent> Events => _events;

    public void Add(ActivityEvent happens)
    {
        State = State.Apply(happens);
        _events.Add(happens);
    }

    /// <summary>Keeps what was found out about the state as it is; another would find out the same.</summary>
    public void Note(Tally held) => State = State with { Book = State.Book.Holding(held) };
}
