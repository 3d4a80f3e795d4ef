using System.Reflection;

namespace CardPlatform.Api.Tests.Support;

/// <summary>Grains of every kind that give one answer to whatever they are asked.</summary>
public class ScriptedGrains : DispatchProxy
{
    /// <summary>An answer that never comes.</summary>
    public static readonly object Never = new();

    private static readonly MethodInfo TaskOf =
        typeof(ScriptedGrains).GetMethod(nameof(ToTask), BindingFlags.NonPublic | BindingFlags.Static)!;

    private object? _answer;

    /// <param name="answer">
    /// The answer, or the exception, of all grains; or a function that gives it for each method that is asked.
    /// </param>
    public static IGrainFactory CreateFactory(object? answer) => (IGrainFactory)Script(typeof(IGrainFactory), answer);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var answer = _answer is Func<MethodInfo, object?> script && targetMethod!.ReturnType.IsGenericType
            ? script(targetMethod)
            : _answer;
        var returned = targetMethod!.ReturnType;
        return returned.IsGenericType && returned.GetGenericTypeDefinition() == typeof(Task<>)
            ? TaskOf.MakeGenericMethod(returned.GetGenericArguments()).Invoke(null, [answer])
            : Script(returned, _answer);
    }

    private static object Script(Type type, object? answer)
    {
        var proxy = Create(type, typeof(ScriptedGrains));
        ((ScriptedGrains)proxy)._answer = answer;
        return proxy;
    }

    private static Task<T> ToTask<T>(object? answer) => answer switch
    {
        Exception exception => Task.FromException<T>(exception),
        _ when ReferenceEquals(answer, Never) => new TaskCompletionSource<T>().Task,
        _ => Task.FromResult((T)answer!),
    };
}
