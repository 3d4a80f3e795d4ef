using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CardPlatform.Architecture.Tests;

/// <summary>Grains call each other without cycles: two calls that cross would wait for each other.</summary>
public sealed partial class GrainCallTests
{
    private static readonly string[] Allowed =
    [
        "ActivityClock -> IActivityDeskGrain",
        "ActivityDeskGrain -> IActivityGrain",
        "ActivityDeskGrain -> IMemberCardGrain",
        "CampaignReportGrain -> ICampaignGrain",
        "MerchantGrain -> IMemberCardGrain",
        "RegistryGrain -> IActivityGrain",
        "RegistryGrain -> ICampaignGrain",
        "RegistryGrain -> IMemberCardGrain",
        "RegistryGrain -> IMerchantGrain",
    ];

    [Fact]
    public void Grains_CallOnlyWhatIsBelowThem() => Assert.Equal(Allowed, Calls());

    private static IEnumerable<string> Calls([CallerFilePath] string here = "")
    {
        var grains = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../src/Grains"));
        return Directory.EnumerateFiles(grains, "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Call().Matches(File.ReadAllText(file))
                .Select(call => $"{Path.GetFileName(file).Split('.')[0]} -> {call.Groups[1].Value}"))
            .Distinct()
            .Order(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"GetGrain<(\w+)>")]
    private static partial Regex Call();
}
