using System.Collections.Immutable;
using CardPlatform.Domain.Activities.Waitlist;
using CardPlatform.Domain.Cards;

namespace CardPlatform.Domain.Activities.SignUps;

/// <summary>
/// The sign-ups of an activity, and what follows from them: who is in which, what is taken, who waits where, what ends
/// when. All of it changes with a sign-up, in one place, so that it never contradicts it. Immutable.
/// </summary>
/// <param name="SignUps">By number; that of the first is 1.</param>
/// <param name="Lines">By number; that of the first is 1.</param>
/// <param name="LastRank">The highest that was given.</param>
/// <param name="Closed">Sessions for which waiting is over; 0 for all.</param>
internal sealed record SignUpBook(
    ImmutableList<SignUp> SignUps, ImmutableList<WaitingLine> Lines, int LastRank, ImmutableSortedSet<int> Closed)
{
    public static readonly SignUpBook Empty = new([], [], 0, []);

    public ImmutableDictionary<CardId, PersonPlace> People { get; private init; } =
        ImmutableDictionary<CardId, PersonPlace>.Empty;

    public ImmutableDictionary<LineKey, int> LineNos { get; private init; } = ImmutableDictionary<LineKey, int>.Empty;

    /// <summary>By slot: by seats, by open offers, by what is to be paid.</summary>
    public Tally Taken { get; private init; } = Tally.Zero;

    /// <summary>By session: how many sign-ups wait.</summary>
    public Tally WaitingBySession { get; private init; } = Tally.Zero;

    public int Waiting { get; private init; }

    /// <summary>In a draw that has not been made.</summary>
    public int Entered { get; private init; }

    /// <summary>What ends when: offers, and the time to pay.</summary>
    public ImmutableSortedSet<Deadline> Deadlines { get; private init; } = [];

    /// <summary>What waiting groups hold free; null if that has to be found out.</summary>
    public Tally? Held { get; private init; } = Tally.Zero;

    public SignUp this[int no] => SignUps[no - 1];

    /// <summary>The book that these sign-ups and lines make, e.g. those of a snapshot.</summary>
    public static SignUpBook Of(
        IEnumerable<SignUp> signUps, IEnumerable<Line> lines, int lastRank, IEnumerable<int> closed)
    {
        var book = lines.Aggregate(Empty, (known, line) => known.Open(line));
        book = signUps.Aggregate(book, (known, signUp) => known.Put(signUp));
        return book with { LastRank = lastRank, Closed = [.. closed], Held = null };
    }

    public PersonPlace Find(CardId card) => People.GetValueOrDefault(card);

    public Line LineOf(SignUp signUp) => Lines[signUp.Line - 1].Line;

    /// <summary>Adds a line, or puts it in the place of one that nobody active is in.</summary>
    public SignUpBook Open(Line line) => this with
    {
        Lines = line.No > Lines.Count
            ? Lines.Add(new WaitingLine(line, []))
            : Lines.SetItem(line.No - 1, new WaitingLine(line, [])),
        LineNos = (line.No > Lines.Count ? LineNos : LineNos.Remove(KeyOf(Lines[line.No - 1].Line)))
            .Add(KeyOf(line), line.No),
    };

    /// <summary>
    /// The number for a new line: one more, or once there are <see cref="Line.MaxLines"/> the lowest that nobody active
    /// is in. One for the same session: what has ended still says for which it was. Null if there is none.
    /// </summary>
    public int? NextLine(int session)
    {
        if (Lines.Count < Line.MaxLines)
            return Lines.Count + 1;
        var inUse = SignUps.Where(signUp => signUp.IsActive).Select(signUp => signUp.Line).ToHashSet();
        return Lines.FirstOrDefault(each => each.Line.Session == session && !inUse.Contains(each.Line.No))?.Line.No;
    }

    /// <summary>Waiting for a session is over; 0 for all.</summary>
    public SignUpBook Close(int session) => this with { Closed = Closed.Add(session), Held = null };

    /// <summary>Other terms are in force: what is over, and what is held, has to be found out anew.</summary>
    public SignUpBook Reopen() => this with { Closed = [], Held = null };

    public bool IsClosed(Line line) => IsClosed(line.Session);

    public bool IsClosed(int session) => Closed.Count > 0 && (Closed.Contains(0) || Closed.Contains(session));

    /// <summary>How many wait for the same session before it, and one more.</summary>
    public int PositionOf(SignUp signUp)
    {
        var session = LineOf(signUp).Session;
        var position = 1;
        foreach (var (line, waiting) in Lines)
        {
            if (line.Session != session || waiting.Count == 0)
                continue;
            var place = waiting.IndexOf(new Waiter(signUp.Rank, signUp.No));
            position += place < 0 ? ~place : place;
        }

        return position;
    }

    /// <summary>Adds a sign-up, or puts it in the place of what it was.</summary>
    public SignUpBook Put(SignUp signUp)
    {
        if (signUp.No > SignUps.Count)
            return Count(null, signUp, SignUps.Add(signUp));
        return Count(this[signUp.No], signUp, SignUps.SetItem(signUp.No - 1, signUp));
    }

    /// <summary>The book of the same sign-ups in which it is known what waiting groups hold free.</summary>
    public SignUpBook Holding(Tally held) => this with { Held = held };

    private SignUpBook Count(SignUp? before, SignUp after, ImmutableList<SignUp> signUps) => this with
    {
        SignUps = signUps,
        People = Peopled(before, after),
        Taken = Tallied(before, after),
        Deadlines = Timed(before, after),
        LastRank = Math.Max(LastRank, after.Rank),
        Lines = Lined(before, after),
        Waiting = Waiting + Waits(after) - Waits(before),
        Entered = Entered + Enters(after) - Enters(before),
        WaitingBySession = Waits(before) == Waits(after) && before?.Line == after.Line
            ? WaitingBySession
            : CountWaiting(CountWaiting(WaitingBySession, before, -1), after, 1),
        Held = HeldAfter(before, after),
    };

    private static LineKey KeyOf(Line line) => new(line.Session, line.Claims);

    private static int Waits(SignUp? signUp) => signUp?.Stage is SignUpStage.Waiting ? 1 : 0;

    private static int Enters(SignUp? signUp) => signUp?.Stage is SignUpStage.Entered ? 1 : 0;

    private Tally CountWaiting(Tally tally, SignUp? signUp, int times) =>
        Waits(signUp) == 0 ? tally : tally.Add([new Claim(LineOf(signUp!).Session, 1)], times);

    /// <summary>Who takes what nobody held changes nothing of it, nor does a single person who waits last.</summary>
    private Tally? HeldAfter(SignUp? before, SignUp after)
    {
        if (before is null or { IsActive: false } && after.Stage is not SignUpStage.Waiting)
            return Held;
        return after.Stage is SignUpStage.Waiting && LineOf(after).Size == 1 ? Held : null;
    }

    private ImmutableDictionary<CardId, PersonPlace> Peopled(SignUp? before, SignUp after)
    {
        var wasIn = before is { IsActive: true };
        if (wasIn && after.IsActive)
            return People;
        var people = People;
        if (wasIn)
        {
            for (var place = 0; place < before!.Size; place++)
            {
                var known = people[before.Person(place)];
                people = people.SetItem(before.Person(place), known with { In = 0 });
            }
        }

        if (!after.IsActive)
            return people.SetItem(after.Leader, people.GetValueOrDefault(after.Leader) with { Own = after.No });
        people = people.SetItem(after.Leader, new PersonPlace(after.No, after.No));
        for (var place = 1; place < after.Size; place++)
        {
            var known = people.GetValueOrDefault(after.Person(place));
            people = people.SetItem(after.Person(place), known with { In = after.No });
        }

        return people;
    }

    private Tally Tallied(SignUp? before, SignUp after)
    {
        var held = before is { HoldsSeats: true };
        if (held == after.HoldsSeats)
            return Taken;
        return held ? Taken.Add(LineOf(before!).Claims, -1) : Taken.Add(LineOf(after).Claims, 1);
    }

    private ImmutableSortedSet<Deadline> Timed(SignUp? before, SignUp after)
    {
        if (before?.Until == after.Until)
            return Deadlines;
        var deadlines = before?.Until is { } was ? Deadlines.Remove(new Deadline(was, after.No)) : Deadlines;
        return after.Until is { } until ? deadlines.Add(new Deadline(until, after.No)) : deadlines;
    }

    private ImmutableList<WaitingLine> Lined(SignUp? before, SignUp after)
    {
        if (Waits(before) == 0 && Waits(after) == 0)
            return Lines;
        var lines = Lines;
        if (Waits(before) == 1)
            lines = Change(lines, before!.Line, waiting => waiting.Remove(new Waiter(before.Rank, before.No)));
        return Waits(after) == 1
            ? Change(lines, after.Line, waiting => waiting.Add(new Waiter(after.Rank, after.No)))
            : lines;
    }

    private static ImmutableList<WaitingLine> Change(
        ImmutableList<WaitingLine> lines,
        int line,
        Func<ImmutableSortedSet<Waiter>, ImmutableSortedSet<Waiter>> change) =>
        lines.SetItem(line - 1, lines[line - 1] with { Waiting = change(lines[line - 1].Waiting) });
}
