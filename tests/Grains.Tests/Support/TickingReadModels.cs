using System.Reflection;
using CardPlatform.Ledger.Projections;
using CardPlatform.Testing;

namespace CardPlatform.Grains.Tests.Support;

/// <summary>The real read models, on a clock that goes on with each page of sales that is read.</summary>
public class TickingReadModels : DispatchProxy
{
    private IReadModels? _real;
    private FakeTimeProvider? _clock;
    private TimeSpan _each;

    public static IReadModels Of(IReadModels real, FakeTimeProvider clock, TimeSpan each)
    {
        var models = Create<IReadModels, TickingReadModels>();
        var ticking = (TickingReadModels)(object)models;
        (ticking._real, ticking._clock, ticking._each) = (real, clock, each);
        return models;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name == nameof(IReadModels.ReadSalesAsync))
            _clock!.Advance(_each);
        return targetMethod.Invoke(_real, args);
    }
}
