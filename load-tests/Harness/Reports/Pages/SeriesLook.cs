using System.Xml.Linq;
using CardPlatform.Harness.Reports.Plots;

namespace CardPlatform.Harness.Reports.Pages;

/// <summary>Colour and dashes of a line: either alone tells lines apart.</summary>
internal static class SeriesLook
{
    private const int Looks = 6;
    private const double SwatchWidth = 34;
    private const double SwatchHeight = 12;

    public static string Of(int index) => $"series{index % Looks + 1}";

    public static XElement Swatch(int index)
    {
        var svg = new Svg(SwatchWidth, SwatchHeight, $"Line {index + 1}");
        svg.Polyline([(1, SwatchHeight / 2), (SwatchWidth - 1, SwatchHeight / 2)], $"line {Of(index)}");
        return svg.ToElement("swatch");
    }
}
