using BenchmarkDotNet.Attributes;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.CheckIns;

namespace CardPlatform.Benchmarks;

/// <summary>What the signatures of a check-in cost: codes that a member shows, and those that a venue shows.</summary>
[MemoryDiagnoser, MinColumn]
public class DoorCodeBenchmarks
{
    private const int SignUp = 4_711;
    private static readonly DateTimeOffset At = new(2026, 5, 1, 18, 30, 0, TimeSpan.FromHours(8));

    private static readonly LaunchSecrets Secrets =
        LaunchSecrets.Of([.. Enumerable.Range(0, 2 * LaunchSecrets.Bytes).Select(n => (byte)n)]);

    private static readonly string MemberCode = DoorCodes.MemberCode(Secrets, SignUp, person: 0, At);
    private static readonly string VenueCode = DoorCodes.VenueCode(Secrets, session: 1, At);

    /// <summary>The code in a member's phone.</summary>
    [Benchmark]
    public string Sign() => DoorCodes.MemberCode(Secrets, SignUp, person: 0, At);

    /// <summary>What a scan at the door does.</summary>
    [Benchmark]
    public MemberCodeReading? Verify() => DoorCodes.ReadMemberCode(Secrets, MemberCode, At);

    /// <summary>What a member's phone that has read the venue's digits has done.</summary>
    [Benchmark]
    public bool VerifyVenue() => DoorCodes.IsVenueCode(Secrets, session: 1, VenueCode, At);
}
