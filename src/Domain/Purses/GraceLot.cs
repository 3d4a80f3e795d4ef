namespace CardPlatform.Domain.Purses;

/// <summary>
/// The lot that money goes to which comes back to a lot that has expired. It may be there already, from other money
/// that came back.
/// </summary>
/// <param name="No">Its number.</param>
/// <param name="Until">When it expires in turn.</param>
public sealed record GraceLot(LotNo No, DateTimeOffset Until);
