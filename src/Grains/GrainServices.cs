using CardPlatform.Domain.Unions;
using CardPlatform.Grains.Activities;
using CardPlatform.Grains.Campaigns;
using CardPlatform.Grains.Cards;
using CardPlatform.Grains.Journaling;
using CardPlatform.Grains.Merchants;
using CardPlatform.Grains.Projections;
using CardPlatform.Grains.Registry;
using CardPlatform.Grains.Reports;
using CardPlatform.Grains.Rulebooks;
using CardPlatform.Grains.Unions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CardPlatform.Grains;

/// <summary>What the grains are built from. The runtime that runs them is added apart from this.</summary>
public static class GrainServices
{
    /// <summary>
    /// Adds what the grains of this assembly need, on top of a ledger. Its hosted service loads the running campaigns
    /// before the host serves anything, so the database has to be migrated by then.
    /// </summary>
    public static IServiceCollection AddCardPlatformGrains(
        this IServiceCollection services, GrainsOptions? options = null)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options ?? new GrainsOptions());
        services.AddSingleton<GrainMetrics>();
        services.AddSingleton<ReadAhead>();
        services.AddSingleton<LedgerAccess>();
        services.AddSingleton<IdAllocator>();
        services.AddSingleton<CardNumberIndex>();
        services.AddSingleton<MemberIndex>();
        services.AddSingleton<QuotaBeliefs>();
        services.AddSingleton<CampaignCatalogue>();
        services.AddSingleton<IJournalFollower>(provider => provider.GetRequiredService<CampaignCatalogue>());
        services.AddSingleton<UnionTree>();
        services.AddSingleton<IUnionTree>(provider => provider.GetRequiredService<UnionTree>());
        services.AddSingleton<IJournalFollower>(provider => provider.GetRequiredService<UnionTree>());
        services.AddSingleton<RulebookInForce>();
        services.AddSingleton<IJournalFollower>(provider => provider.GetRequiredService<RulebookInForce>());
        services.AddSingleton<CheckoutRules>();
        services.AddSingleton<ActivityPlaces>();
        services.AddSingleton<MerchantVersions>();
        services.AddSingleton<IJournalFollower>(provider => provider.GetRequiredService<MerchantVersions>());
        services.AddSingleton<DryRunTurn>();
        services.AddHostedService<FollowerLoop>();
        services.AddSingleton<Projector>();
        services.AddHostedService<ProjectionLoop>();
        services.AddSingleton<ActivityClock>();
        services.AddHostedService<ActivityLoop>();
        return services;
    }
}
