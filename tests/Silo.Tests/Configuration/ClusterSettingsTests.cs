using System.Net;
using CardPlatform.Silo.Configuration;
using Microsoft.Extensions.Configuration;

namespace CardPlatform.Silo.Tests.Configuration;

public sealed class ClusterSettingsTests
{
    [Fact]
    public void From_NothingSet_IsLoopbackOnTheUsualPorts()
    {
        var settings = Read();

        Assert.Equal(IPAddress.Loopback, settings.Address);
        Assert.Equal(11111, settings.SiloPort);
        Assert.Equal(30000, settings.GatewayPort);
        Assert.Equal("cardplatform", settings.ClusterId);
    }

    [Fact]
    public void From_EverythingSet_IsTaken()
    {
        var settings = Read(
            ("CARDPLATFORM_CLUSTER", "henan"),
            ("CARDPLATFORM_SILO_PORT", "0"),
            ("CARDPLATFORM_GATEWAY_PORT", "30001"),
            ("CARDPLATFORM_SILO_ADDRESS", "10.1.2.3"));

        Assert.Equal(
            new ClusterSettings
            {
                ClusterId = "henan",
                SiloPort = 0,
                GatewayPort = 30001,
                Address = IPAddress.Parse("10.1.2.3"),
            },
            settings);
    }

    [Theory]
    [InlineData("CARDPLATFORM_SILO_PORT", "65536")]
    [InlineData("CARDPLATFORM_GATEWAY_PORT", "-1")]
    [InlineData("CARDPLATFORM_SILO_ADDRESS", "0.0.0.0")]
    [InlineData("CARDPLATFORM_SILO_ADDRESS", "::")]
    [InlineData("CARDPLATFORM_SILO_ADDRESS", "a.name")]
    public void From_Nonsense_SaysWhichSetting(string name, string value)
    {
        var refusal = Assert.Throws<SentenceException>(() => Read((name, value)));

        Assert.StartsWith($"{name} is '{value}'", refusal.Message, StringComparison.Ordinal);
    }

    private static ClusterSettings Read(params (string Name, string Value)[] settings) =>
        ClusterSettings.From(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(
                setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build());
}
