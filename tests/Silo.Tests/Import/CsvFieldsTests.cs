using CardPlatform.Silo.Import;

namespace CardPlatform.Silo.Tests.Import;

public sealed class CsvFieldsTests
{
    [Theory]
    [InlineData("a,b", "a|b")]
    [InlineData(",", "|")]
    [InlineData("\"a\",b", "a|b")]
    [InlineData("\"a,b\",c", "a,b|c")]
    [InlineData("\"a\"\"b\",\"\"", "a\"b|")]
    public void Split_OfALine_GivesItsFields(string line, string fields)
    {
        Assert.Null(CsvFields.TrySplit(line, 2, out var split));
        Assert.Equal(fields, string.Join('|', split));
    }

    [Theory]
    [InlineData("\"a,b", "BadQuoting")]
    [InlineData("\"a\"b,c", "BadQuoting")]
    [InlineData("a\"b,c", "BadQuoting")]
    [InlineData("a", "WrongColumnCount")]
    [InlineData("a,b,c", "WrongColumnCount")]
    [InlineData("\"a\",b,", "WrongColumnCount")]
    public void Split_OfALineThatIsWrong_SaysHow(string line, string reason) =>
        Assert.Equal(reason, CsvFields.TrySplit(line, 2, out _).ToString());
}
