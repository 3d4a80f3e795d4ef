using System.Xml.Linq;

namespace CardPlatform.Harness.Reports.Pages;

/// <summary>
/// A table. Columns whose title ends in <c>:</c> are of numbers. On a narrow screen each row may become a block of
/// lines that name their columns; the roles tell that it is a table still.
/// </summary>
internal sealed class HtmlTable(string caption, params string[] titles)
{
    private readonly List<XElement> _rows = [];

    /// <param name="cells">A text, an element, or several of them; the first names the row.</param>
    public void Add(params object[] cells) => _rows.Add(Html.Tag("tr", Role("row"), cells.Select(Cell)));

    public XElement ToElement(string look = "") => Html.Tag(
        "div",
        Html.Class("table"),
        Html.Tag(
            "table",
            Html.Class(look),
            Role("table"),
            Html.Tag("caption", caption),
            Html.Tag("thead", Role("rowgroup"), Html.Tag("tr", Role("row"), titles.Select(Heading))),
            Html.Tag("tbody", Role("rowgroup"), _rows.Select(row => new object[] { "\n", row }))));

    private XElement Cell(object content, int column) => column == 0
        ? Html.Tag("th", Role("rowheader"), new XAttribute("scope", "row"), content)
        : Html.Tag("td", Role("cell"), Side(column), new XAttribute("data-label", Title(column)), content);

    private XElement Heading(string title, int column) =>
        Html.Tag("th", Role("columnheader"), new XAttribute("scope", "col"), Side(column), Title(column));

    private string Title(int column) => titles[column].TrimEnd(':');

    private XAttribute? Side(int column) => titles[column].EndsWith(':') ? Html.Class("number") : null;

    private static XAttribute Role(string role) => new("role", role);
}
