using System.Xml.Linq;
using CardPlatform.Harness.Reports.Plots;
using CardPlatform.Harness.Results;

namespace CardPlatform.Harness.Reports.Pages;

/// <summary>What it was all for.</summary>
internal static class RatioSection
{
    /// <summary>Nothing beyond this many times the aim is drawn: a single runaway would flatten the others.</summary>
    private const double FurthestScore = 3;

    private const double NearestScore = 1.5;
    private const double TickStep = 0.5;

    public static XElement? Write(BenchReport report)
    {
        if (report.Ratios.Count == 0)
            return null;
        var judgements = report.Ratios.Select(ratio => new RatioJudgement(ratio)).ToArray();
        return Html.Section(
            "What was to be reached",
            "ratios",
            Html.Tag(
                "p",
                "Each ratio is one of medians over interleaved rounds on the same machine against the same PostgreSQL; "
                + "least and most are those of the rounds one by one."),
            Html.Plot(Plot(judgements).Draw, Caption()),
            Table(judgements));
    }

    private static BarPlot Plot(RatioJudgement[] judgements)
    {
        var goals = judgements.Select(it => it.Score(it.Ratio.Stretch));
        var scores = judgements.SelectMany(it => new[] { it.Score(it.Ratio.Value), it.Score(it.Ratio.Most) });
        var most = scores.Concat(goals).Where(score => score is { } value && double.IsFinite(value)).Max() ?? 1;
        var scale = LinearScale.WithTicks(
            Math.Ceiling(Math.Clamp(most, NearestScore, FurthestScore) / TickStep) * TickStep,
            TickStep,
            score => score == 0 ? "0" : $"{score:0.#}×");
        return new BarPlot("Each ratio against its aim; further right is better.", scale, [.. judgements.Select(ToBar)])
        {
            Reference = (1, "aim"),
        };
    }

    private static Bar ToBar(RatioJudgement judgement)
    {
        var ratio = judgement.Ratio;
        var ends = new[] { judgement.Score(ratio.Least), judgement.Score(ratio.Most) };
        var score = judgement.Score(ratio.Value);
        var isMeasured = judgement.Standing is not RatioStanding.NotMeasured;
        return new Bar(
            ratio.Name,
            score is { } length ? [new BarPart(length, Look(judgement.Standing))] : [],
            isMeasured ? judgement.Value : "not measured")
        {
            Title = $"{ratio.Name}: {judgement.Value}, aim {Numbers.Set(ratio.Aim)}, "
                + $"stretch {Numbers.Set(ratio.Stretch)}; {judgement.Sentence}",
            Least = ends.Min(),
            Most = ends.Max(),
            Goal = judgement.Score(ratio.Stretch),
        };
    }

    private static object[] Caption() =>
    [
        "In units of the aim; where less is better, turned round, so that further right is always better.",
        Html.Keys(
            ("met", "aim met"),
            ("missed", "aim missed (outlined)"),
            ("goal", "stretch goal"),
            ("whisker", "least to most of the rounds")),
    ];

    private static XElement Table(RatioJudgement[] judgements)
    {
        var table = new HtmlTable(
            "Ratios, aims and what was reached", "Ratio", "Value:", "Least – most:", "Aim:", "Stretch:", "Reached");
        foreach (var judgement in judgements)
        {
            var ratio = judgement.Ratio;
            table.Add(
                Name(ratio),
                Html.Tag("b", judgement.Value),
                Numbers.Range(ratio.Least, ratio.Most),
                Goal(ratio, ratio.Aim),
                Goal(ratio, ratio.Stretch),
                Html.Tag("span", Html.Class($"standing {Look(judgement.Standing)}"), judgement.Sentence));
        }
        return table.ToElement("stack ratios");
    }

    private static object[] Name(Ratio ratio) =>
    [
        Html.Tag("code", ratio.Name),
        Html.Tag("p", RatioTexts.Of(ratio.Name)),
        ratio.Note is null ? "" : Html.Tag("p", Html.Class("note"), ratio.Note),
    ];

    private static string Goal(Ratio ratio, double goal)
    {
        var sign = ratio.SmallerIsBetter ? "≤ " : "≥ ";
        return sign + Numbers.WithUnit(Numbers.Set(goal), ratio.Unit);
    }

    private static string Look(RatioStanding standing) => standing switch
    {
        RatioStanding.StretchMet => "met stretch",
        RatioStanding.Met => "met",
        RatioStanding.Missed => "missed",
        _ => "unmeasured",
    };
}
