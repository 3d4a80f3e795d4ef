namespace CardPlatform.Silo;

/// <summary>
/// Something a person has to put right: the message is one plain sentence for stderr, without a stack trace, and the
/// process ends with a non-zero exit code.
/// </summary>
public sealed class SentenceException(string sentence, Exception? innerException = null)
    : Exception(sentence, innerException);
