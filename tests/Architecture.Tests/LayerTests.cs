namespace CardPlatform.Architecture.Tests;

public sealed class LayerTests
{
    public static TheoryData<string> Projects => [.. LayerRules.Allowed.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_DependsOnlyInTheAllowedDirection(string project)
    {
        var uses = Dependencies.Of(Path.Combine(AppContext.BaseDirectory, project + ".dll"));
        Assert.NotEmpty(uses);
        Assert.Empty(LayerRules.Violations(project, uses));
    }

    /// <summary>
    /// This assembly breaks the domain's rules on purpose (<see cref="DeliberateViolation"/>): judged as if it were the
    /// domain, it is found out.
    /// </summary>
    [Theory]
    [InlineData("System.TimeProvider")]
    [InlineData("CardPlatform.Ledger.StreamId")]
    public void Project_ThatBreaksTheRules_IsFoundOut(string type)
    {
        var uses = Dependencies.Of(typeof(DeliberateViolation).Assembly.Location);
        var violations = LayerRules.Violations("CardPlatform.Domain", uses);
        Assert.Contains(violations, text => text.Contains(type, StringComparison.Ordinal));
    }
}
