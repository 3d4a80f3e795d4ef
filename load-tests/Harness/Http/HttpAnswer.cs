namespace CardPlatform.Harness.Http;

/// <summary>An answer, in the buffer that it was read into.</summary>
internal readonly ref struct HttpAnswer(int status, ReadOnlySpan<byte> body)
{
    public int Status { get; } = status;

    public ReadOnlySpan<byte> Body { get; } = body;
}
