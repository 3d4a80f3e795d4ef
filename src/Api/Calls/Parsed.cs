using System.Diagnostics.CodeAnalysis;
using CardPlatform.Api.Problems;

namespace CardPlatform.Api.Calls;

/// <summary>What a request asks for, or what is wrong with it.</summary>
internal readonly struct Parsed<T>
    where T : class
{
    private readonly T? _value;
    private readonly Problem? _problem;

    private Parsed(T? value, Problem? problem)
    {
        _value = value;
        _problem = problem;
    }

    public static implicit operator Parsed<T>(T value) => new(value, null);

    public static implicit operator Parsed<T>(Problem problem) => new(null, problem);

    public bool Is([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Problem? problem)
    {
        value = _value;
        problem = _problem;
        return problem is null;
    }
}
