using System.Runtime.CompilerServices;

namespace CardPlatform.Baselines.Tests;

/// <summary>Tests start several silos at once, each on ports of its own.</summary>
internal static class FreePorts
{
    [ModuleInitializer]
    public static void Choose()
    {
        Environment.SetEnvironmentVariable("CARDPLATFORM_SILO_PORT", "0");
        Environment.SetEnvironmentVariable("CARDPLATFORM_GATEWAY_PORT", "0");
    }
}
