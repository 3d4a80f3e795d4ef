namespace CardPlatform.Faults.Tests;

/// <summary>Something that is not as it has to be after a fault.</summary>
/// <param name="Check">The check of <see cref="Verification"/> that noticed.</param>
/// <param name="What">What it noticed.</param>
internal sealed record Finding(string Check, string What);
