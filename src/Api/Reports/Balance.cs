namespace CardPlatform.Api.Reports;

/// <summary>An amount that may be negative: debit positive, credit negative.</summary>
/// <param name="AmountFen">In fen, 1/100 of a yuan.</param>
internal readonly record struct Balance(long AmountFen);
