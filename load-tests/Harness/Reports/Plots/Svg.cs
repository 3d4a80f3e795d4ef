using System.Globalization;
using System.Xml.Linq;

namespace CardPlatform.Harness.Reports.Plots;

/// <summary>
/// A drawing. It is built as a tree and never as text, so whatever is written into it is escaped. Colours come from the
/// page's style sheet by class, so that they follow light and dark.
/// </summary>
internal sealed class Svg
{
    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";

    private readonly XElement _root;

    public Svg(double width, double height, string title)
    {
        (Width, Height) = (width, height);
        _root = new XElement(
            Space + "svg",
            new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"),
            new XAttribute("role", "img"),
            new XAttribute("aria-label", title),
            new XElement(Space + "title", title));
    }

    public double Width { get; }

    public double Height { get; }

    public XElement ToElement(string look)
    {
        var element = new XElement(_root);
        element.SetAttributeValue("class", look);
        return element;
    }

    public void Line(double x1, double y1, double x2, double y2, string look) => Add(
        "line", look, null, ("x1", Number(x1)), ("y1", Number(y1)), ("x2", Number(x2)), ("y2", Number(y2)));

    public void Box(double x, double y, double width, double height, string look, string? title = null) => Add(
        "rect", look, title, ("x", Number(x)), ("y", Number(y)), ("width", Number(Math.Max(0, width))),
        ("height", Number(height)));

    public void Text(double x, double y, string text, string look) =>
        Add("text", look, null, ("x", Number(x)), ("y", Number(y))).Add(text);

    public void Polyline(IEnumerable<(double X, double Y)> points, string look, string? title = null) =>
        Add("polyline", look, title, ("points", Points(points)));

    public void Polygon(IEnumerable<(double X, double Y)> points, string look, string? title = null) =>
        Add("polygon", look, title, ("points", Points(points)));

    // The title is shown when pointed at.
    private XElement Add(string name, string look, string? title, params (string Name, string Value)[] attributes)
    {
        var element = new XElement(
            Space + name,
            new XAttribute("class", look),
            attributes.Select(attribute => new XAttribute(attribute.Name, attribute.Value)),
            title is null ? null : new XElement(Space + "title", title));
        _root.Add(element);
        return element;
    }

    private static string Points(IEnumerable<(double X, double Y)> points) =>
        string.Join(' ', points.Select(point => $"{Number(point.X)},{Number(point.Y)}"));

    // A tenth of a pixel is as fine as anybody sees.
    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
