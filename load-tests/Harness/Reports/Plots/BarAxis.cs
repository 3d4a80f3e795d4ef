namespace CardPlatform.Harness.Reports.Plots;

/// <summary>Where the lengths of bars end.</summary>
internal sealed record BarAxis(LinearScale Scale, double Left, double Width)
{
    public double X(double value) => Left + Scale.Place(value) * Width;
}
