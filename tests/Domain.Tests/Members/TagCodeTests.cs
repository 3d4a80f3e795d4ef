using CardPlatform.Domain.Members;

namespace CardPlatform.Domain.Tests.Members;

public sealed class TagCodeTests
{
    [Theory]
    [InlineData("model-worker")]
    [InlineData("2026.hardship")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-01234")]
    public void TryParse_ATag_IsReadAsItStands(string text) => Assert.Equal(text, TagCode.Of(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Model")]
    [InlineData("劳模")]
    [InlineData("a b")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-012345")]
    public void TryParse_AnythingElse_IsRefused(string? text) => Assert.False(TagCode.TryParse(text, null, out _));
}
