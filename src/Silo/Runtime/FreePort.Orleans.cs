using System.Net;
using System.Net.Sockets;

namespace CardPlatform.Silo.Runtime;

/// <summary>
/// Ports of a silo: they are written into the membership table, so they must be known before it starts.
/// </summary>
internal static class FreePort
{
    /// <summary>The given port, after a look whether it is free; for 0, one that is.</summary>
    /// <exception cref="SentenceException">It is taken, or the address is not one of this machine's.</exception>
    public static int OrGiven(IPAddress address, int port, string setting)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return ((IPEndPoint)listener.LocalEndpoint).Port;
        }
        catch (SocketException error)
        {
            throw new SentenceException(
                error.SocketErrorCode is SocketError.AddressNotAvailable
                    ? $"CARDPLATFORM_SILO_ADDRESS is {address}, which is no address of this machine."
                    : $"Port {port} on {address} cannot be used ({error.Message}): "
                        + $"stop what uses it, or set {setting}.",
                error);
        }
    }
}
