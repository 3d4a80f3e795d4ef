using CardPlatform.Silo.Commands;

namespace CardPlatform.Silo.Tests.Commands;

public sealed class GenerateCommandTests
{
    [Theory]
    [InlineData("cards.csv")]
    [InlineData("merchants.csv")]
    public async Task Generate_WhereAFileIsAlready_OverwritesItOnlyWithForce(string name)
    {
        using var folder = new ThrowAwayFolder("cardplatform-test-");
        var file = Path.Combine(folder.Path, name);
        await File.WriteAllTextAsync(file, "mine");
        string[] arguments = ["generate", "--cards", "1", "--merchants", "1", "--out", folder.Path];

        Assert.Equal(1, await SiloCommandLine.RunAsync(arguments));
        Assert.Equal("mine", await File.ReadAllTextAsync(file));
        Assert.Equal([file], Directory.GetFiles(folder.Path));

        Assert.Equal(0, await SiloCommandLine.RunAsync([.. arguments, "--force"]));
        Assert.NotEqual("mine", await File.ReadAllTextAsync(file));
    }
}
