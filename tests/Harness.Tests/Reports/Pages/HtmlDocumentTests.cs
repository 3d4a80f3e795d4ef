using CardPlatform.Harness.Reports.Pages;

namespace CardPlatform.Harness.Tests.Reports.Pages;

public sealed class HtmlDocumentTests
{
    [Fact]
    public void Write_EmptyElements_ClosesThoseThatHtmlWouldLeaveOpen()
    {
        var written = HtmlDocument.Write(
            Html.Tag("body", Html.Tag("p"), Html.Tag("br"), Html.Tag("td", Html.Class("x"))));

        Assert.Equal(
            "<!DOCTYPE html>\n<body xmlns=\"http://www.w3.org/1999/xhtml\"><p></p><br /><td class=\"x\"></td></body>\n",
            written);
    }

    [Fact]
    public void Write_MarkupInTextsAndAttributes_EscapesIt()
    {
        var written = HtmlDocument.Write(Html.Tag("p", Html.Class("\"<&"), "<script>&amp;</script>"));

        Assert.Contains("class=\"&quot;&lt;&amp;\"", written, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;&amp;amp;&lt;/script&gt;", written, StringComparison.Ordinal);
    }
}
