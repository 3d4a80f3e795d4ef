using System.Security.Cryptography;
using CardPlatform.Domain.Activities;

namespace CardPlatform.Grains.Activities;

/// <summary>Makes what nobody can guess.</summary>
internal static class Secrets
{
    public static LaunchSecrets Fresh() => LaunchSecrets.Of(RandomNumberGenerator.GetBytes(2 * LaunchSecrets.Bytes));
}
