using FsCheck;
using FsCheck.Fluent;

namespace CardPlatform.Domain.Tests;

/// <summary>
/// Runs a property on random cases. A failure prints the seed and the smallest failing case; pass the seed as
/// <c>replay</c> to see the same cases again.
/// </summary>
internal static class Properties
{
    public static void Hold<T>(Gen<T> cases, Func<T, bool> property, string? replay = null, int maxTest = 500)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(maxTest).WithQuietOnSuccess(true);
        if (replay is not null)
            config = config.WithReplay(Replay(replay));
        Prop.ForAll(cases.ToArbitrary(), property).Check(config);
    }

    private static Replay Replay(string seed)
    {
        var parts = seed.Trim('(', ')').Split(',');
        return new Replay(new Rnd(ulong.Parse(parts[0]), ulong.Parse(parts[1])), null);
    }
}
