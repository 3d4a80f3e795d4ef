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

    /// <summary>One planted use for each rule, and one beside it that is allowed.</summary>
    [Theory]
    [InlineData("CardPlatform.Api", "CardPlatform.Silo", "CardPlatform.Silo.SentenceException", true)]
    [InlineData("CardPlatform.Api", "Npgsql", "Npgsql.NpgsqlConnection", true)]
    [InlineData("CardPlatform.Api", "CardPlatform.Ledger", "CardPlatform.Ledger.IJournal", true)]
    [InlineData("CardPlatform.Api", "CardPlatform.Ledger", "CardPlatform.Ledger.CommitUnknownException", false)]
    [InlineData("CardPlatform.Grains", "CardPlatform.Api", "CardPlatform.Api.Health.ReadinessCheck", true)]
    [InlineData("CardPlatform.Grains", "Npgsql", "Npgsql.NpgsqlConnection", true)]
    [InlineData("CardPlatform.Grains", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Http.Results", true)]
    [InlineData("CardPlatform.Grains", "CardPlatform.Ledger", "CardPlatform.Ledger.IJournal", false)]
    [InlineData("CardPlatform.Embedded", "CardPlatform.Domain", "CardPlatform.Domain.Money.Fen", true)]
    [InlineData("CardPlatform.Embedded", "Npgsql", "Npgsql.NpgsqlConnection", true)]
    [InlineData("CardPlatform.Embedded", "System.Runtime", "System.Object", false)]
    [InlineData("CardPlatform.Ledger", "CardPlatform.Grains", "CardPlatform.Grains.RequestName", true)]
    [InlineData("CardPlatform.Ledger", "Npgsql", "Npgsql.NpgsqlConnection", false)]
    [InlineData("CardPlatform.Domain", "Npgsql", "Npgsql.NpgsqlConnection", true)]
    [InlineData("CardPlatform.Domain", "System.Runtime", "System.TimeProvider", true)]
    [InlineData("CardPlatform.Domain", "System.Runtime", "System.Object", false)]
    public void Use_ByAProject_IsAViolationOrNot(string project, string assembly, string type, bool isViolation)
    {
        string[] expected = isViolation ? [$"{project} refers to {type} of {assembly}"] : [];
        Assert.Equal(expected, LayerRules.Violations(project, [new TypeUse(assembly, type)]));
    }
}
