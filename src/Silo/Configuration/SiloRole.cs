namespace CardPlatform.Silo.Configuration;

/// <summary>What a process of a deployment does. The embedded runtime knows only <see cref="All"/>.</summary>
internal enum SiloRole
{
    /// <summary>Hosts grains and serves HTTP.</summary>
    All,

    /// <summary>Hosts grains.</summary>
    Silo,

    /// <summary>Serves HTTP, and calls grains in other processes.</summary>
    Api,
}
