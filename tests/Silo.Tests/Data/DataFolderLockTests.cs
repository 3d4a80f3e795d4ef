using CardPlatform.Silo.Data;

namespace CardPlatform.Silo.Tests.Data;

public sealed class DataFolderLockTests
{
    [Fact]
    public void TryTake_WhileAnotherHasIt_SaysSo()
    {
        using var folder = new ThrowAwayFolder("cardplatform-test-");
        using (var first = DataFolderLock.TryTake(folder.Path))
        {
            Assert.NotNull(first);
            Assert.Null(DataFolderLock.TryTake(folder.Path));
        }

        using var afterwards = DataFolderLock.TryTake(folder.Path);
        Assert.NotNull(afterwards);
    }

    [Fact]
    public void TryTake_OnAFullDisk_SaysThatTheFolderCannotBeWrittenTo()
    {
        using var folder = new ThrowAwayFolder("cardplatform-test-");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "lock"), "/dev/full");

        var refusal = Assert.Throws<SentenceException>(() => DataFolderLock.TryTake(folder.Path));

        Assert.Contains("cannot be written to: No space left", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TryTake_WhereTheFolderIsGone_SaysThatItCannotBeWrittenTo()
    {
        using var folder = new ThrowAwayFolder("cardplatform-test-");

        var refusal = Assert.Throws<SentenceException>(
            () => DataFolderLock.TryTake(Path.Combine(folder.Path, "gone")));

        Assert.Contains("cannot be written to", refusal.Message, StringComparison.Ordinal);
    }
}
