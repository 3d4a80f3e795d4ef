using System.Xml;
using System.Xml.Linq;

namespace CardPlatform.Harness.Reports.Pages;

/// <summary>Writes a tree so that it reads the same as HTML and as XML.</summary>
internal static class HtmlDocument
{
    private const char Replacement = '\uFFFD';

    private static readonly HashSet<string> Void = ["br", "hr", "img", "input", "link", "meta"];

    public static string Write(XElement html)
    {
        foreach (var text in html.DescendantNodes().OfType<XText>())
            text.Value = Printable(text.Value);
        foreach (var attribute in html.DescendantsAndSelf().Attributes().Where(it => !it.IsNamespaceDeclaration))
            attribute.Value = Printable(attribute.Value);

        // HTML takes <td/> for a tag that is still open.
        foreach (var element in html.Descendants().Where(it => it.IsEmpty && it.Name.Namespace == Html.Space))
            if (!Void.Contains(element.Name.LocalName))
                element.Value = "";
        return $"<!DOCTYPE html>\n{html.ToString(SaveOptions.DisableFormatting)}\n";
    }

    /// <summary>What went wrong in a run may be told in any characters; XML has no way to write some of them.</summary>
    private static string Printable(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var characters = text.ToCharArray();
        for (var at = 0; at < characters.Length; at++)
            if (at + 1 < characters.Length && XmlConvert.IsXmlSurrogatePair(characters[at + 1], characters[at]))
                at++;
            else if (!XmlConvert.IsXmlChar(characters[at]))
                characters[at] = Replacement;
        return new string(characters);
    }
}
