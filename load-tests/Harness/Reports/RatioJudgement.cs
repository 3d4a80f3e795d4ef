using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports;

/// <summary>One ratio against its aim. Which way is better is decided here, and nowhere else.</summary>
internal sealed class RatioJudgement(Ratio ratio)
{
    public Ratio Ratio => ratio;

    public RatioStanding Standing { get; } = Judge(ratio);

    public bool IsMet => Standing is RatioStanding.Met or RatioStanding.StretchMet;

    /// <summary>In one or two words, with a sign that does without colour.</summary>
    public string Sentence => Standing switch
    {
        RatioStanding.StretchMet => "★ stretch met",
        RatioStanding.Met => "✓ met",
        RatioStanding.Missed => $"✗ missed: {Miss(ratio.Value!.Value)}",
        _ => "– not measured",
    };

    public string Value => Numbers.WithUnit(Numbers.Measured(ratio.Value), ratio.Unit);

    /// <summary>
    /// A value in units of the aim, turned so that 1 is the aim and more is better; null where there is none. Something
    /// that should be small and is nothing is better than any.
    /// </summary>
    public double? Score(double? value) => (value, ratio.SmallerIsBetter) switch
    {
        (null, _) => null,
        ({ } number, _) when !double.IsFinite(number) => null,
        ( <= 0, true) => double.PositiveInfinity,
        ({ } number, true) => ratio.Aim / number,
        ({ } number, false) => number / ratio.Aim,
    };

    private static RatioStanding Judge(Ratio ratio)
    {
        if (ratio.Value is not { } value || !double.IsFinite(value))
            return RatioStanding.NotMeasured;
        if (Reaches(ratio.Stretch))
            return RatioStanding.StretchMet;
        return Reaches(ratio.Aim) ? RatioStanding.Met : RatioStanding.Missed;

        bool Reaches(double goal) => ratio.SmallerIsBetter ? value <= goal : value >= goal;
    }

    private string Miss(double value)
    {
        var share = Math.Abs(value / ratio.Aim - 1);
        var by = share < 0.001 ? "less than 0.1%" : Numbers.Percent(share);
        return ratio.SmallerIsBetter ? $"{by} over" : $"{by} short";
    }
}
