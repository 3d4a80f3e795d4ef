using CardPlatform.Silo.Configuration;
using Microsoft.Extensions.Configuration;

namespace CardPlatform.Silo.Tests.Configuration;

public sealed class SiloOptionsTests
{
    [Fact]
    public void Options_OfAnEmptyEnvironment_AreTheDefaults() =>
        Assert.Equal(new SiloOptions(), Read([]));

    [Theory]
    [InlineData("CARDPLATFORM_PORT", "http")]
    [InlineData("CARDPLATFORM_PORT", "65536")]
    [InlineData("CARDPLATFORM_PORT", "-1")]
    [InlineData("CARDPLATFORM_ROLE", "2")]
    [InlineData("CARDPLATFORM_DEMO", "maybe")]
    public void Options_WithAValueThatMakesNoSense_NameIt(string name, string value)
    {
        var refusal = Assert.Throws<SentenceException>(() => Read(new() { [name] = value }));
        Assert.StartsWith($"{name} is '{value}'", refusal.Message, StringComparison.Ordinal);
    }

    private static SiloOptions Read(Dictionary<string, string?> values) =>
        SiloOptions.From(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
}
