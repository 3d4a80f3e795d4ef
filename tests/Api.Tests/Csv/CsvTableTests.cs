using System.Text;
using CardPlatform.Api.Csv;

namespace CardPlatform.Api.Tests.Csv;

public sealed class CsvTableTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-1+cmd", "'-1+cmd")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("丹尼斯, 百货", "\"丹尼斯, 百货\"")]
    [InlineData("plain", "plain")]
    [InlineData(null, "")]
    public void Add_Text_IsNeverAFormula(string? text, string written) => Assert.Equal(
        $"\uFEFFa,b\r\n{written},-5\r\n", Write(text, -5));

    private static string Write(string? text, long number)
    {
        using var table = new CsvTable("a", "b");
        table.Add(text);
        table.Add(number);
        table.EndRow();
        return Encoding.UTF8.GetString(table.TakeBytes());
    }
}
