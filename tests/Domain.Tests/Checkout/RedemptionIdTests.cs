using CardPlatform.Domain.Cards;
using CardPlatform.Domain.Checkout;

namespace CardPlatform.Domain.Tests.Checkout;

public sealed class RedemptionIdTests
{
    [Fact]
    public void TryParse_WhatItPrints_GivesItBack()
    {
        Assert.True(RedemptionId.TryParse("r1042-7", null, out var id));
        Assert.Equal(new RedemptionId(new CardId(1042), 7), id);
        Assert.Equal("r1042-7", id.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1042-7")]
    [InlineData("r1042")]
    [InlineData("r-7")]
    [InlineData("r1042-0")]
    [InlineData("r0-7")]
    [InlineData("r1042-7x")]
    [InlineData("R1042-7")]
    public void TryParse_AnythingElse_Fails(string? text) => Assert.False(RedemptionId.TryParse(text, null, out _));
}
