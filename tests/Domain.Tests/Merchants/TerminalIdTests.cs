using CardPlatform.Domain.Merchants;

namespace CardPlatform.Domain.Tests.Merchants;

public sealed class TerminalIdTests
{
    [Fact]
    public void TryParse_WhatItPrints_GivesItBack()
    {
        Assert.True(TerminalId.TryParse("1042-3", null, out var terminal));
        Assert.Equal(new TerminalId(new MerchantId(1042), 3), terminal);
        Assert.Equal("1042-3", terminal.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1042")]
    [InlineData("-3")]
    [InlineData("1042-")]
    [InlineData("1042-0")]
    [InlineData("0-1")]
    [InlineData("1042--3")]
    [InlineData("1042-3-1")]
    [InlineData(" 1042-3")]
    [InlineData("1042-100000")]
    [InlineData("99999999999999999999-1")]
    public void TryParse_AnythingElse_Fails(string? text) => Assert.False(TerminalId.TryParse(text, null, out _));
}
