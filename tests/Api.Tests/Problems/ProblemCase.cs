using CardPlatform.Api.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CardPlatform.Api.Tests.Problems;

/// <summary>One way to get a problem.</summary>
/// <param name="Code">The problem.</param>
/// <param name="Ask">The request that gets it.</param>
internal sealed record ProblemCase(string Code, Func<ApiServer, Task<Answered>> Ask)
{
    /// <summary>What the grains answer, if it comes that far.</summary>
    public object? GrainAnswer { get; init; }

    /// <summary>What the server needs besides.</summary>
    public Action<IServiceCollection>? Configure { get; init; }

    /// <summary>The field that the problem names.</summary>
    public string? Field { get; init; }
}
