namespace CardPlatform.Harness.Reports;

/// <summary>Numbers as a reader wants them: three digits that count, and thousands apart.</summary>
internal static class Numbers
{
    /// <summary>For what is not there, or is no number.</summary>
    public const string None = "–";

    /// <summary>Something measured.</summary>
    public static string Measured(double? value)
    {
        if (value is not { } number || !double.IsFinite(number))
            return None;
        return Math.Abs(number) switch
        {
            0 => "0",
            >= 99.95 => number.ToString("#,0"),
            >= 9.995 => number.ToString("0.0"),
            >= 0.9995 => number.ToString("0.00"),
            >= 0.001 => number.ToString("0.000"),
            _ => number.ToString("G3"),
        };
    }

    /// <summary>Something that was set, such as an aim: all of it, and nothing added.</summary>
    public static string Set(double value) => double.IsFinite(value) ? value.ToString("#,0.####") : None;

    public static string Percent(double? share) => share is { } value && double.IsFinite(value)
        ? (value * 100).ToString(Math.Abs(value) < 0.0995 ? "0.0" : "0") + "%"
        : None;

    public static string Milliseconds(long micros) => Measured(micros / 1000.0);

    public static string WithUnit(string number, string unit) => (number, unit) switch
    {
        (None, _) or (_, "") => number,
        (_, "x") => number + "×",
        _ => $"{number} {unit}",
    };

    /// <summary>From the least to the most of several rounds.</summary>
    public static string Range(double? least, double? most) =>
        least is null || most is null ? None : $"{Measured(least)} – {Measured(most)}";
}
