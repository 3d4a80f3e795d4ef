namespace CardPlatform.Grains.Tests.Support;

/// <summary>Claims from a quota, and refuses without writing: the smallest command of that sort.</summary>
public interface IClaimingGrain : IGrainWithIntegerKey
{
    /// <summary>Answers "claimed" or "sold out".</summary>
    Task<string> ClaimAsync(string quota, string requestKey);
}
