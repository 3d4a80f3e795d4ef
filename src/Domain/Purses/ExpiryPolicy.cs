using System.Text.Json.Serialization;

namespace CardPlatform.Domain.Purses;

/// <summary>
/// What becomes of money that comes back (by a refund, a void, what a capture leaves) to a lot that has expired
/// meanwhile. What has simply not been spent by the end of a lot is forfeited either way.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "x")]
[JsonDerivedType(typeof(Forfeit), "forfeit")]
[JsonDerivedType(typeof(Grace), "grace")]
public abstract record ExpiryPolicy
{
    private ExpiryPolicy()
    {
    }

    /// <summary>It is forfeited.</summary>
    public sealed record Forfeit : ExpiryPolicy
    {
        public static readonly Forfeit Instance = new();
    }

    /// <summary>It may be spent until the end of the business day that is so many days later: a grace lot.</summary>
    /// <param name="Days">How many: 1 to <see cref="MaxDays"/>.</param>
    public sealed record Grace(int Days) : ExpiryPolicy
    {
        public const int MaxDays = 366;
    }
}
