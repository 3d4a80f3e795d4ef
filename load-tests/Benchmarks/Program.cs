using BenchmarkDotNet.Running;
using CardPlatform.Benchmarks;

// "memory" and "throughput" are measured by hand: they are about a process, not about a method.
switch (args)
{
    case ["memory"]:
        await ActivationMemory.MeasureAsync(Console.Out);
        break;
    case ["throughput"]:
        await GrainThroughput.MeasureAsync(Console.Out);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(GrainCallBenchmarks).Assembly).Run(args);
        break;
}
