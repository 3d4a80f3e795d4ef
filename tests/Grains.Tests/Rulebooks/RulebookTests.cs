using CardPlatform.Domain.Purses;
using CardPlatform.Domain.Time;
using CardPlatform.Grains.Rulebooks;
using CardPlatform.Grains.Tests.Support;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Rulebooks;

public sealed class RulebookTests(PostgresFixture postgres) : GrainsTest(postgres)
{
    private IRulebookGrain Rulebook => new MoneyScene(Process, Scene).Rulebook;

    [Fact]
    public async Task Declare_APurse_IsInForceHereAtOnceAndElsewhereSoon()
    {
        var other = await StartProcessAsync();
        var command = new RulebookCommand.DeclarePurse(MoneyScene.Purse());
        var request = Scene.NextRequest();

        var done = Assert.IsType<RulebookAnswer.Done>(await Rulebook.DeclareAsync(command, Scene.Province, request));

        Assert.Equal(1, done.Version);
        Assert.NotNull(Process.Rulebook.Current.Find(MoneyScene.Festival));
        await RefreshUntilAsync(other, () => other.Rulebook.Current.Find(MoneyScene.Festival) is not null);
        Assert.True(Assert.IsType<RulebookAnswer.Done>(
            await Rulebook.DeclareAsync(command, Scene.Province, request)).IsReplay);
        Assert.IsType<RulebookAnswer.RequestMismatch>(await Rulebook.DeclareAsync(
            command with { Purse = command.Purse with { Priority = 11 } }, Scene.Province, request));
    }

    [Fact]
    public async Task Declare_WhatMakesNoSense_IsRefusedAndWritesNothing()
    {
        var refused = await Rulebook.DeclareAsync(
            new RulebookCommand.DeclarePurse(MoneyScene.Purse() with { Priority = -1 }),
            Scene.Province,
            Scene.NextRequest());

        Assert.Equal(
            new RulebookAnswer.Refused(RulebookRefusal.PurseInvalid, PurseProblem.PursePriorityOutOfRange), refused);
        Assert.Equal(0, (await Rulebook.GetAsync()).Version);
    }

    [Fact]
    public async Task SetHolidays_Twice_LeavesTheSecond()
    {
        var first = new BusinessDay(new DateOnly(2026, 5, 1));
        await Rulebook.SetHolidaysAsync(
            new RulebookCommand.SetHolidays([first]), Scene.Province, Scene.NextRequest());
        await Rulebook.SetHolidaysAsync(
            new RulebookCommand.SetHolidays([first.Next]), Scene.Province, Scene.NextRequest());

        Assert.Equal([first.Next], (await Rulebook.GetAsync()).Rules.Holidays.Days);
        Assert.Equal([first.Next], Process.Rulebook.Current.Holidays.Days);
    }
}
