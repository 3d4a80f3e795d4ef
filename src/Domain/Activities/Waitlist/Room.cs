namespace CardPlatform.Domain.Activities.Waitlist;

/// <summary>What is left of limits.</summary>
internal readonly record struct Room(Tally Limits, Tally Taken, Tally Held)
{
    /// <summary>Whether all of it is free, and nobody before holds it.</summary>
    public bool Has(IReadOnlyList<Claim> claims)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (Limits[claims[i].Slot] - Taken[claims[i].Slot] - Held[claims[i].Slot] < claims[i].Units)
                return false;
        }

        return true;
    }

    /// <summary>Whether there would be room for one person in the place of a group.</summary>
    public bool HasOneOfEach(IReadOnlyList<Claim> claims)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (Limits[claims[i].Slot] - Taken[claims[i].Slot] - Held[claims[i].Slot] < 1)
                return false;
        }

        return true;
    }
}
