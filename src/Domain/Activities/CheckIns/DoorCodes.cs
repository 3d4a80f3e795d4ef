using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CardPlatform.Domain.Activities.CheckIns;

/// <summary>
/// The codes at the door, for steps of 30 seconds since 1970. A code is judged by the time of its scan: its own step
/// and the one before and after are right, because clocks differ and people are slow.
/// </summary>
/// <remarks>
/// The venue's six digits are those of RFC 6238 with SHA-256; the key of a session is the HMAC-SHA256, keyed with the
/// activity's secret, of <c>venue/</c> and the session's number. A member's code is <c>sign-up.step.mac</c>: the
/// sign-up's number, for a companion with a dash and the place in the group, and the first ten bytes of an HMAC-SHA256.
/// </remarks>
public static class DoorCodes
{
    private const int StepSeconds = 30;
    private const int VenueDigits = 1_000_000;
    private const int MacLength = 20;

    /// <summary>When the codes of a time give way to the next.</summary>
    public static DateTimeOffset ValidUntil(DateTimeOffset at) =>
        DateTimeOffset.FromUnixTimeSeconds((StepOf(at) + 1) * StepSeconds);

    public static string VenueCode(LaunchSecrets secrets, int session, DateTimeOffset at) =>
        OneTimeCode(VenueKey(secrets, session), StepOf(at));

    public static bool IsVenueCode(LaunchSecrets secrets, int session, string code, DateTimeOffset at)
    {
        var key = VenueKey(secrets, session);
        var step = StepOf(at);
        // All three are always computed and compared in full: how long it takes says nothing about the code.
        return AreEqual(OneTimeCode(key, step), code)
            | AreEqual(OneTimeCode(key, step - 1), code)
            | AreEqual(OneTimeCode(key, step + 1), code);
    }

    /// <param name="secrets">Of the activity.</param>
    /// <param name="no">The sign-up.</param>
    /// <param name="person">The place in it: 0 for the leader.</param>
    /// <param name="at">The time.</param>
    public static string MemberCode(LaunchSecrets secrets, int no, int person, DateTimeOffset at)
    {
        var step = StepOf(at);
        var name = person == 0 ? $"{no}" : $"{no}-{person}";
        return $"{name}.{step}.{MacOf(secrets, no, person, step)}";
    }

    /// <summary>Whose code it is; null if it was never one of the activity.</summary>
    public static MemberCodeReading? ReadMemberCode(LaunchSecrets secrets, string code, DateTimeOffset at)
    {
        if (code.Split('.') is not [var name, var step, var mac]
            || !long.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
            || !TryName(name, out var no, out var person)
            || !AreEqual(MacOf(secrets, no, person, of), mac))
            return null;
        return new MemberCodeReading(no, person, of - StepOf(at) is >= -1 and <= 1);
    }

    /// <summary>Six digits of RFC 6238 (RFC 4226, section 5.3) with HMAC-SHA256.</summary>
    public static string OneTimeCode(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> mac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, counter, mac);
        var digits = BinaryPrimitives.ReadUInt32BigEndian(mac[(mac[^1] & 0xF)..]) & int.MaxValue;
        return (digits % VenueDigits).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    private static byte[] VenueKey(LaunchSecrets secrets, int session) => Hmac(secrets, $"venue/{session}");

    private static string MacOf(LaunchSecrets secrets, int no, int person, long step) =>
        Convert.ToHexStringLower(Hmac(secrets, $"member/{no}/{person}/{step}"))[..MacLength];

    private static byte[] Hmac(LaunchSecrets secrets, string text) =>
        HMACSHA256.HashData(Convert.FromHexString(secrets.Door), Encoding.ASCII.GetBytes(text));

    private static bool AreEqual(string right, string given) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(right), Encoding.UTF8.GetBytes(given));

    private static bool TryName(string name, out int no, out int person)
    {
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        person = 0;
        return TryNumber(dash < 0 ? name : name[..dash], out no)
            && (dash < 0 || TryNumber(name[(dash + 1)..], out person));
    }

    private static bool TryNumber(string digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
}

/// <summary>What a member's code says.</summary>
/// <param name="No">The sign-up.</param>
/// <param name="Person">The place in it: 0 for the leader.</param>
/// <param name="IsOfTheTime">Whether it was shown at the time in question, or one step before or after.</param>
public readonly record struct MemberCodeReading(int No, int Person, bool IsOfTheTime);
