using System.Globalization;
using System.Net;

namespace CardPlatform.Silo.Configuration;

/// <summary>
/// How the processes of a deployment find each other; only the Orleans build has more than one. docs/orleans.md has the
/// table.
/// </summary>
internal sealed record ClusterSettings
{
    public const int DefaultSiloPort = 11111;
    public const int DefaultGatewayPort = 30000;

    /// <summary>Whom a process belongs with: those of the same name on the same database.</summary>
    public string ClusterId { get; init; } = "cardplatform";

    /// <summary>Where other silos reach this one; 0 takes any free port.</summary>
    public int SiloPort { get; init; } = DefaultSiloPort;

    /// <summary>Where processes with the role api reach this silo; 0 takes any free port.</summary>
    public int GatewayPort { get; init; } = DefaultGatewayPort;

    /// <summary>
    /// The address of both ports. Loopback unless set: nothing on them is encrypted or authenticated, so elsewhere they
    /// belong on a network of their own.
    /// </summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Reads the environment.</summary>
    /// <exception cref="SentenceException">A value makes no sense; the message names it.</exception>
    public static ClusterSettings From(IConfiguration configuration) => new()
    {
        ClusterId = configuration["CARDPLATFORM_CLUSTER"] is { Length: > 0 } id ? id : "cardplatform",
        SiloPort = ReadPort(configuration, "CARDPLATFORM_SILO_PORT", DefaultSiloPort),
        GatewayPort = ReadPort(configuration, "CARDPLATFORM_GATEWAY_PORT", DefaultGatewayPort),
        Address = ReadAddress(configuration["CARDPLATFORM_SILO_ADDRESS"]),
    };

    private static int ReadPort(IConfiguration configuration, string name, int otherwise)
    {
        var text = configuration[name];
        if (string.IsNullOrEmpty(text))
            return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new SentenceException($"{name} is '{text}': it must be a port, 0 to 65535.");
    }

    private static IPAddress ReadAddress(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return IPAddress.Loopback;

        // It is also what other machines are told, so "any" would send them nowhere.
        return IPAddress.TryParse(text, out var address)
            && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any)
            ? address
            : throw new SentenceException(
                $"CARDPLATFORM_SILO_ADDRESS is '{text}': it must be the one address under which others reach this "
                + "machine.");
    }
}
