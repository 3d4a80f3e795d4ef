using System.Net;
using System.Net.Sockets;

namespace CardPlatform.Silo.Hosting;

/// <summary>Finds out that a port is taken before anything is started for nothing.</summary>
internal static class LoopbackPort
{
    /// <exception cref="SentenceException">Another program listens there, or we may not.</exception>
    public static void EnsureFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException error)
        {
            throw Refusal(port, error);
        }
    }

    public static SentenceException Refusal(int port, Exception error) => new(
        error is SocketException { SocketErrorCode: SocketError.AccessDenied }
            ? $"Port {port} may not be opened by this user: set CARDPLATFORM_PORT to one above 1023."
            : $"Port {port} on 127.0.0.1 is in use by another program: stop it, or set CARDPLATFORM_PORT.",
        error);
}
