using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CardPlatform.Domain.Activities;
using CardPlatform.Domain.Activities.Draws;
using CardPlatform.Silo.Commands;
using CardPlatform.Silo.Draws;

namespace CardPlatform.Silo.Tests.Commands;

/// <summary>What made the draw against what makes it again: they share no code, and have to agree.</summary>
public sealed class DrawCommandTests
{
    private const string Seed = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(500)]
    public void Replay_OfADrawOfOurs_IsTheSame(int entries)
    {
        var random = new Random(entries);
        var (draw, list) = Make([.. Enumerable.Range(1, entries).Select(no =>
            new DrawEntry(no * 3, random.Next(1, 21), random.Next(1, 5)))]);

        var replayed = DrawReplay.Replay(draw, list);

        Assert.True(replayed.Holds);
        Assert.Equal(
            DrawOrder.Of(Convert.FromHexString(Seed), list), replayed.Order.Select(entry => entry.No));
    }

    /// <summary>Computed with another language's library.</summary>
    [Fact]
    public void Replay_OfTheExample_IsAsDocumented()
    {
        var draw = new PublishedDraw(
            "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd",
            Seed,
            "d80f4e08ff46ad82e88f357a0003742b2a55bf28f5920f2943151361a75509ca",
            "451d660bc5f37a981539cf07c4c6a182693a7d165b4589ecb1165a72555ff90a");

        var replayed = DrawReplay.Replay(draw, "entry,weight,size\n1,1,1\n2,3,2\n"u8.ToArray());

        Assert.True(replayed.Holds);
        Assert.Equal([2, 1], replayed.Order.Select(entry => entry.No));
    }

    [Fact]
    public async Task Verify_OfADrawThatHolds_EndsWithZero()
    {
        var (draw, list) = Make([new(1, 1, 1), new(2, 3, 2)]);

        Assert.Equal(0, await VerifyAsync(ToJson(draw), list));
    }

    [Theory]
    [InlineData("commitment")]
    [InlineData("listHash")]
    [InlineData("orderHash")]
    [InlineData("seed")]
    public async Task Verify_OfADrawWithAnotherOfItsParts_EndsWithOne(string part)
    {
        var (draw, list) = Make([new(1, 1, 1), new(2, 3, 2), new(3, 1, 1)]);
        var other = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(part)));
        var spoilt = part switch
        {
            "commitment" => draw with { Commitment = other },
            "listHash" => draw with { ListHash = other },
            "orderHash" => draw with { OrderHash = other },
            _ => draw with { Seed = other },
        };

        Assert.Equal(1, await VerifyAsync(ToJson(spoilt), list));
    }

    [Fact]
    public async Task Verify_OfAnotherList_EndsWithOne()
    {
        var (draw, _) = Make([new(1, 1, 1), new(2, 3, 2)]);

        Assert.Equal(1, await VerifyAsync(ToJson(draw), DrawList.Write([new(1, 20, 1), new(2, 3, 2)])));
    }

    [Theory]
    [InlineData("not json", "entry,weight,size\n")]
    [InlineData("{}", "entry,weight,size\n")]
    [InlineData("""{"commitment":"00"}""", "entry,weight,size\n")]
    [InlineData("""{"commitment":"00","seed":"zz"}""", "entry,weight,size\n")]
    [InlineData($$"""{"commitment":"00","seed":"{{Seed}}"}""", "1,1,1\n")]
    [InlineData($$"""{"commitment":"00","seed":"{{Seed}}"}""", "entry,weight,size\n2,1,1\n1,1,1\n")]
    [InlineData($$"""{"commitment":"00","seed":"{{Seed}}"}""", "entry,weight,size\n1,0,1\n")]
    [InlineData($$"""{"commitment":"00","seed":"{{Seed}}"}""", "entry,weight,size\n1,1,1")]
    public void Replay_OfWhatIsNotADraw_IsOneSentence(string json, string list)
    {
        var sentence = Assert.Throws<SentenceException>(() =>
            DrawReplay.Replay(PublishedDraw.Read(json), Encoding.ASCII.GetBytes(list)));

        Assert.EndsWith(".", sentence.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_OfADrawThatHolds_ListsTheOrder()
    {
        var (draw, list) = Make([new(1, 1, 1), new(2, 3, 2)]);
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };

        DrawReplay.Replay(draw, list).Print(output);

        Assert.EndsWith("place,entry,weight,size\n1,2,3,2\n2,1,1,1\n", output.ToString(), StringComparison.Ordinal);
    }

    private static (PublishedDraw Draw, byte[] List) Make(DrawEntry[] entries)
    {
        var list = DrawList.Write(entries);
        var order = DrawOrder.Of(Convert.FromHexString(Seed), list);
        return (
            new PublishedDraw(
                LaunchSecrets.CommitmentTo(Seed), Seed, DrawList.HashOf(list), DrawOrder.HashOf(order)),
            list);
    }

    private static string ToJson(PublishedDraw draw) => System.Text.Json.JsonSerializer.Serialize(draw);

    private static async Task<int> VerifyAsync(string draw, byte[] list)
    {
        using var folder = new ThrowAwayFolder("cardplatform-test-");
        var (json, csv) = (Path.Combine(folder.Path, "draw.json"), Path.Combine(folder.Path, "list.csv"));
        await File.WriteAllTextAsync(json, draw);
        await File.WriteAllBytesAsync(csv, list);
        return await SiloCommandLine.RunAsync(["draw", "verify", json, csv]);
    }
}
