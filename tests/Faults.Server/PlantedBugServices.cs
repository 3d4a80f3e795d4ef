using CardPlatform.Ledger;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Faults.Server;

internal static class PlantedBugServices
{
    /// <summary>Puts a bug between the ledger and everybody who commits.</summary>
    public static void PlantBug(this IServiceCollection services, PlantedBug bug, string connectionString)
    {
        if (bug is PlantedBug.None)
            return;
        var sound = services.Single(service => service.ServiceType == typeof(ILedger));
        services.Remove(sound);
        services.AddSingleton(sound.ImplementationType!);
        services.AddSingleton(provider => Plant(
            bug,
            (ILedger)provider.GetRequiredService(sound.ImplementationType!),
            provider.GetRequiredService<IJournal>(),
            connectionString));
    }

    private static ILedger Plant(PlantedBug bug, ILedger sound, IJournal journal, string connectionString) =>
        bug switch
        {
            PlantedBug.NoFence => new UnfencedLedger(sound, journal),
            PlantedBug.AnswerBeforeCommit => new HastyLedger(sound),
            PlantedBug.NoRequestKey => new ForgetfulLedger(sound),
            PlantedBug.QuotaOutsideCommit => new LooseLedger(sound, journal, connectionString),
            _ => throw new ArgumentOutOfRangeException(nameof(bug), bug, "No such bug."),
        };
}
