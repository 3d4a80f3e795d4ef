using System.Net.Sockets;

namespace CardPlatform.Faults.Tests;

/// <summary>Whether a request ended without an answer: what it did at the server is not known.</summary>
internal static class LostConnection
{
    // HttpClient lets the socket's own exception through if the peer resets a connection as soon as it is made.
    public static bool Is(Exception exception) =>
        exception is HttpRequestException or OperationCanceledException or IOException or SocketException;
}
