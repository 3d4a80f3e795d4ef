using System.Net;
using System.Net.Sockets;
using CardPlatform.Silo.Hosting;

namespace CardPlatform.Silo.Tests.Hosting;

public sealed class LoopbackPortTests
{
    [Fact]
    public void Port_ThatAnotherProgramHas_IsNamedInOneSentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var refusal = Assert.Throws<SentenceException>(() => LoopbackPort.EnsureFree(port));

        Assert.Equal(
            $"Port {port} on 127.0.0.1 is in use by another program: stop it, or set CARDPLATFORM_PORT.",
            refusal.Message);
    }
}
