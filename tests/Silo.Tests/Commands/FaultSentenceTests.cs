using System.ComponentModel;
using System.Net.Sockets;
using CardPlatform.Ledger;
using CardPlatform.Silo.Commands;
using Npgsql;

namespace CardPlatform.Silo.Tests.Commands;

public sealed class FaultSentenceTests
{
    public static TheoryData<Exception, string> Faults => new()
    {
        { new SentenceException("Put it right."), "Put it right." },
        {
            new NpgsqlException("Failed to connect", new SocketException((int)SocketError.ConnectionRefused)),
            "The database cannot be reached or was lost (Connection refused): run this again when it is back."
        },
        {
            Postgres(PostgresErrorCodes.DiskFull),
            "The disk of the database is full (as it says): make room and run this again."
        },
        {
            Postgres(PostgresErrorCodes.AdminShutdown),
            "The database was stopped or is just starting (as it says): run this again when it is back."
        },
        {
            Postgres(PostgresErrorCodes.TooManyConnections),
            "The database takes no more connections (as it says): run this again later."
        },
        { Postgres(PostgresErrorCodes.UndefinedTable), "The database refuses (42P01): as it says." },
        {
            new LedgerUnavailableException("The journal cannot be read now.", new IOException("It hung up.")),
            "The journal cannot be read now. (It hung up)"
        },
        { new FileNotFoundException("No such file: 'x'."), "A file cannot be read or written: No such file: 'x'." },
        {
            new AggregateException(new UnauthorizedAccessException("Denied.")),
            "A file cannot be read or written: Denied."
        },
        { new Win32Exception(2, "no such program"), "A program cannot be run: no such program." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void For_AFaultOfTheSurroundings_IsOneSentence(Exception fault, string sentence) =>
        Assert.Equal(sentence, FaultSentence.For(fault));

    [Fact]
    public void For_ABug_IsNone() => Assert.Null(FaultSentence.For(new InvalidOperationException("A bug.")));

    private static PostgresException Postgres(string state) => new("as it says", "FATAL", "FATAL", state);
}
