namespace CardPlatform.Harness.Reports.Plots;

/// <summary>Where values lie on an axis, however long that is drawn.</summary>
internal interface IScale
{
    IReadOnlyList<Tick> Ticks { get; }

    /// <summary>0 at the start of the axis, 1 at its end; values beyond lie at the nearest end.</summary>
    double Place(double value);
}
