namespace CardPlatform.Harness.Ratios;

/// <summary>What is to be reached.</summary>
/// <param name="Name">Of the ratio.</param>
/// <param name="Aim">What it should be.</param>
/// <param name="Stretch">What would be better still.</param>
/// <param name="SmallerIsBetter">Whether less is better.</param>
/// <param name="Unit">Of it.</param>
internal sealed record RatioAim(
    string Name, double Aim, double Stretch, bool SmallerIsBetter = false, string Unit = "x");
