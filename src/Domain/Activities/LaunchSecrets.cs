using System.Security.Cryptography;

namespace CardPlatform.Domain.Activities;

/// <summary>
/// Random bytes that an activity gets when it is launched, in 64 hexadecimal digits each. Neither is ever shown before
/// its time: the seed after the draw, the other never.
/// </summary>
/// <param name="Seed">What a draw is made with.</param>
/// <param name="Door">What the codes at the door are made with.</param>
public sealed record LaunchSecrets(string Seed, string Door)
{
    public const int Bytes = 32;

    /// <summary>The SHA-256 of the seed's bytes: shown from the launch on, so that nobody chooses it later.</summary>
    public static string CommitmentTo(string seed) =>
        Convert.ToHexStringLower(SHA256.HashData(Convert.FromHexString(seed)));

    /// <param name="random">64 bytes that nobody can guess.</param>
    public static LaunchSecrets Of(ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(random.Length, 2 * Bytes);
        return new LaunchSecrets(
            Convert.ToHexStringLower(random[..Bytes]), Convert.ToHexStringLower(random[Bytes..]));
    }

    /// <summary>Prints neither.</summary>
    public override string ToString() => "secrets of an activity";
}
