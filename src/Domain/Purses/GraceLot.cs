namespace CardPlatform.Domain.Purses;

/// <summary>The lot that is made for money which comes back to a lot that has expired.</summary>
/// <param name="No">Its number.</param>
/// <param name="Until">When it expires in turn.</param>
public sealed record GraceLot(LotNo No, DateTimeOffset Until);
