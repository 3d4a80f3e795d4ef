namespace CardPlatform.Silo.Import;

/// <summary>One line of the file, without its end; the text is empty if there is a problem with it.</summary>
internal readonly record struct SourceLine(long Number, string Text, RejectReason? Problem = null);
