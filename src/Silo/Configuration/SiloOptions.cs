using System.Globalization;

namespace CardPlatform.Silo.Configuration;

/// <summary>What a person can configure; docs/operations.md has the table.</summary>
internal sealed record SiloOptions
{
    public const int DefaultPort = 8080;

    /// <summary>Where HTTP is served, on the loopback address only; 0 takes any free port.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Everything that has to be kept lies under it.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>A PostgreSQL of one's own instead of the private one.</summary>
    public string? ConnectionString { get; init; }

    public SiloRole Role { get; init; } = SiloRole.All;

    /// <summary>Whether an empty database gets demonstration data.</summary>
    public bool SeedsDemonstration { get; init; } = true;

    /// <summary>Reads the environment.</summary>
    /// <exception cref="SentenceException">A value makes no sense; the message names it.</exception>
    public static SiloOptions From(IConfiguration configuration) => new()
    {
        Port = ReadPort(configuration["CARDPLATFORM_PORT"]),
        DataFolder = configuration["CARDPLATFORM_DATA"] is { Length: > 0 } folder ? folder : "data",
        ConnectionString = configuration.GetConnectionString("CardPlatform") is { Length: > 0 } text ? text : null,
        Role = ReadRole(configuration["CARDPLATFORM_ROLE"]),
        SeedsDemonstration = ReadSwitch("CARDPLATFORM_DEMO", configuration["CARDPLATFORM_DEMO"]),
    };

    private static int ReadPort(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return DefaultPort;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new SentenceException($"CARDPLATFORM_PORT is '{text}': it must be a port, 0 to 65535.");
    }

    private static SiloRole ReadRole(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return SiloRole.All;
        return Enum.GetNames<SiloRole>().Contains(text, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<SiloRole>(text, ignoreCase: true)
            : throw new SentenceException($"CARDPLATFORM_ROLE is '{text}': it must be all, silo or api.");
    }

    private static bool ReadSwitch(string name, string? text) => text switch
    {
        null or "" or "on" => true,
        "off" => false,
        _ => throw new SentenceException($"{name} is '{text}': it must be on or off."),
    };
}
