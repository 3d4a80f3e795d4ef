using CardPlatform.Domain.Json;
using CardPlatform.Domain.Members;

namespace CardPlatform.Silo.Import;

/// <summary>
/// Looks for the places of the members of one chunk, all of them at once: after one round every member but those whose
/// hash is another's has been found or has found a free place.
/// </summary>
internal sealed class MemberPlacesFound
{
    private readonly Dictionary<long, string> _owners = [];
    private readonly HashSet<long> _free = [];
    private readonly List<(int Row, string MemberNo, long Place)> _open = [];

    /// <summary>The places to look at first.</summary>
    public IReadOnlyList<long> Begin(IReadOnlyList<CardRow> rows, Standing[] standings)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (standings[i] is Standing.New)
                _open.Add((i, rows[i].Member.MemberNo, MemberPlaces.FirstPlaceOf(rows[i].Member.MemberNo)));
        }

        return [.. _open.Select(each => each.Place)];
    }

    /// <summary>Takes what the journal has at the places that were asked for.</summary>
    public void Learn(IReadOnlyDictionary<long, byte[]> entries)
    {
        foreach (var (_, _, place) in _open)
        {
            if (entries.TryGetValue(place, out var events))
                _owners[place] = ((MemberEvent.Enrolled)DomainJson.MemberEvents.Read(events)[0]).MemberNo;
            else
                _free.Add(place);
        }
    }

    /// <summary>
    /// Settles what can be settled, in the order of the rows, so that of two rows about one person the first gets the
    /// account; the rest goes on at the places returned.
    /// </summary>
    public IReadOnlyList<long> Next(Standing[] standings)
    {
        var undecided = new List<(int Row, string MemberNo, long Place)>();
        foreach (var (row, memberNo, first) in _open)
        {
            var place = first;
            while (_owners.TryGetValue(place, out var owner) && owner != memberNo)
                place = MemberPlaces.PlaceAfter(place);
            if (_owners.ContainsKey(place))
            {
                standings[row] = new Standing.Taken(RejectReason.MemberHasCard);
            }
            else if (_free.Contains(place))
            {
                standings[row] = new Standing.New(place);
                _owners[place] = memberNo;
            }
            else
            {
                undecided.Add((row, memberNo, place));
            }
        }

        _open.Clear();
        _open.AddRange(undecided);
        return [.. _open.Select(each => each.Place)];
    }
}
