using System.ComponentModel;
using CardPlatform.Ledger;
using Npgsql;

namespace CardPlatform.Silo.Commands;

/// <summary>
/// What to tell a person about a fault of the surroundings: a database that is away, a disk that is full, a file that
/// cannot be read. Everything else is a bug and has no sentence; its stack trace is what is needed then.
/// </summary>
internal static class FaultSentence
{
    public static string? For(Exception fault) => fault switch
    {
        SentenceException sentence => sentence.Message,
        AggregateException { InnerExceptions.Count: 1 } one => For(one.InnerExceptions[0]),
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } full =>
            $"The disk of the database is full ({full.MessageText}): make room and run this again.",
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } busy =>
            $"The database takes no more connections ({busy.MessageText}): run this again later.",
        PostgresException
        {
            SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown
            or PostgresErrorCodes.CannotConnectNow
        } down =>
            $"The database was stopped or is just starting ({down.MessageText}): run this again when it is back.",
        PostgresException refusal => $"The database refuses ({refusal.SqlState}): {refusal.MessageText}.",
        NpgsqlException lost =>
            $"The database cannot be reached or was lost ({Innermost(lost)}): run this again when it is back.",
        LedgerUnavailableException unavailable => unavailable.Message + InParentheses(unavailable.InnerException),
        LedgerSchemaException schema => schema.Message,
        Win32Exception program => $"A program cannot be run: {program.Message}.",
        IOException or UnauthorizedAccessException => $"A file cannot be read or written: {fault.Message}",
        _ => null,
    };

    private static string InParentheses(Exception? cause) => cause is null ? "" : $" ({Innermost(cause)})";

    private static string Innermost(Exception fault) => fault.GetBaseException().Message.TrimEnd('.');
}
