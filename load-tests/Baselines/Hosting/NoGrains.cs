using System.Reflection;

namespace CardPlatform.Baselines.Hosting;

/// <summary>What the API asks for and a baseline never uses: grains.</summary>
public class NoGrains : DispatchProxy
{
    public static IGrainFactory CreateFactory() => Create<IGrainFactory, NoGrains>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        throw new NotSupportedException("A baseline has no grains.");
}
