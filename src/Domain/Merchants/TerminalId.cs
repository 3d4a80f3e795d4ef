using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Merchants;

/// <summary>
/// A terminal, e.g. <c>1042-3</c>: the third of merchant 1042. It names its merchant, so no lookup is needed to find
/// whom a request is for.
/// </summary>
[JsonConverter(typeof(TextConverter<TerminalId>))]
public readonly record struct TerminalId : IParsable<TerminalId>
{
    public const int MaxNumber = 99_999;

    public TerminalId(MerchantId merchant, int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(merchant.Value, nameof(merchant));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, MaxNumber);
        Merchant = merchant;
        Number = number;
    }

    public MerchantId Merchant { get; }

    public int Number { get; }

    public static TerminalId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var terminal) ? terminal : throw new FormatException($"'{s}' is not a terminal id.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TerminalId result)
    {
        result = default;
        var dash = s?.IndexOf('-') ?? -1;
        if (s is null || dash < 0)
            return false;
        if (!MerchantId.TryParse(s[..dash], provider, out var merchant))
            return false;
        if (!int.TryParse(s.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        if (number is < 1 or > MaxNumber)
            return false;

        result = new TerminalId(merchant, number);
        return true;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Merchant.Value}-{Number}");
}
