using System.Xml.Linq;
using CardPlatform.Harness.Reports.Plots;

namespace CardPlatform.Harness.Reports.Pages;

/// <summary>
/// Elements of a page. Text in them is escaped when the tree is written: nobody joins strings into markup.
/// </summary>
internal static class Html
{
    public static readonly XNamespace Space = "http://www.w3.org/1999/xhtml";

    private const double WideWidth = 920;
    private const double NarrowWidth = 360;

    public static XElement Tag(string name, params object?[] content) => new(Space + name, content);

    public static XAttribute Class(string look) => new("class", look);

    public static XElement Section(string title, string id, params object?[] content) => Tag(
        "section",
        new XAttribute("aria-labelledby", id),
        Tag("h2", new XAttribute("id", id), title),
        content);

    /// <summary>What the looks in a plot stand for.</summary>
    public static XElement Keys(params (string Look, string Meaning)[] keys) => Tag(
        "span",
        Class("keys"),
        keys.SelectMany(key => new object[] { Tag("span", Class($"key {key.Look}"), key.Meaning), " " }));

    /// <summary>A plot twice, for a wide and for a narrow screen: text that shrank with it could not be read.</summary>
    public static XElement Plot(Func<double, Svg> draw, params object?[] caption) => Tag(
        "figure",
        draw(WideWidth).ToElement("wide"),
        draw(NarrowWidth).ToElement("narrow"),
        caption.Length == 0 ? null : Tag("figcaption", caption));
}
