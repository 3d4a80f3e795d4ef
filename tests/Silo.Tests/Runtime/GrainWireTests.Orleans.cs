using System.Reflection;
using System.Text.Json;
using CardPlatform.Domain.Cards;
using CardPlatform.Grains.Cards;
using CardPlatform.Ledger;
using CardPlatform.Silo.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Orleans.Serialization.Invocation;
using Orleans.Serialization.Serializers;

namespace CardPlatform.Silo.Tests.Runtime;

/// <summary>What grains say to each other arrives as it was sent, from one process to another and inside one.</summary>
public sealed class GrainWireTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddGrainWire().BuildServiceProvider();

    public static TheoryData<string> SampleNames => [.. Samples.All.Keys];

    private static IEnumerable<MethodInfo> GrainMethods => typeof(IMemberCardGrain).Assembly.GetTypes()
        .Where(type => type.IsInterface && typeof(IGrain).IsAssignableFrom(type))
        .SelectMany(grain => grain.GetMethods());

    private Serializer Serializer => _services.GetRequiredService<Serializer>();

    public void Dispose() => _services.Dispose();

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void Message_OverTheWire_ArrivesAsItWas(string name)
    {
        var message = Samples.All[name];

        var arrived = Serializer.Deserialize<object>(Serializer.SerializeToArray<object>(message))!;

        Assert.Equal(message.GetType(), arrived.GetType());
        Assert.Equal(Print(message), Print(arrived));
    }

    [Theory]
    [MemberData(nameof(SampleNames))]
    public void Message_InsideOneProcess_IsNotCopied(string name)
    {
        var message = Samples.All[name];

        Assert.Same(message, _services.GetRequiredService<DeepCopier<object>>().Copy(message));
    }

    [Fact]
    public void Messages_OfEveryGrain_HaveACodec()
    {
        var codecs = _services.GetRequiredService<ICodecProvider>();
        var types = GrainMethods
            .SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType)
                .Concat(AnswerOf(method)))
            .SelectMany(WithCases)
            .ToHashSet();

        Assert.NotEmpty(types);
        Assert.Empty(types.Where(type => codecs.TryGetCodec(type) is null).Select(type => type.FullName));
    }

    /// <summary>A message without a sample is one whose way over the wire nobody has tried.</summary>
    [Fact]
    public void Messages_OfEveryKind_HaveASample()
    {
        var sampled = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var sample in Samples.All.Values)
            Collect(sample, sampled);
        var messages = typeof(IMemberCardGrain).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(GenerateSerializerAttribute), inherit: false))
            .Concat(GrainMethods.SelectMany(method => method.GetParameters()
                .Select(parameter => parameter.ParameterType).Concat(AnswerOf(method))))
            .SelectMany(WithCases)
            .Where(type => IsOurs(type) && type is { IsAbstract: false, IsEnum: false });

        Assert.Empty(messages.Except(sampled.Select(part => part.GetType())).Select(type => type.FullName));
    }

    /// <summary>An answer names the type that its method declares besides the one that it is.</summary>
    [Fact]
    public void Answers_OfEveryGrain_ArriveAsDeclared()
    {
        var answers = GrainMethods.SelectMany(AnswerOf).Distinct().SelectMany(
            declared => Samples.All.Values.Where(declared.IsInstanceOfType).Select(sample => (declared, sample)));

        Assert.NotEmpty(answers);
        foreach (var (declared, sample) in answers)
        {
            var response = (Response)typeof(Response).GetMethod(nameof(Response.FromResult))!
                .MakeGenericMethod(declared).Invoke(null, [sample])!;

            var arrived = Serializer.Deserialize<Response>(Serializer.SerializeToArray(response))!;

            Assert.Equal(Print(sample), Print(arrived.Result!));
        }
    }

    [Fact]
    public void Exceptions_OfOurs_KeepTypeAndMessage()
    {
        Exception[] exceptions =
        [
            new LedgerUnavailableException("Not written.", new Npgsql.NpgsqlException("Gone.")),
            new CommitUnknownException("Perhaps written.", new TimeoutException("Late.")),
            new CommitRejectedException("Never written."),
        ];

        foreach (var exception in exceptions)
        {
            var arrived = Serializer.Deserialize<Exception>(Serializer.SerializeToArray(exception))!;

            Assert.IsType(exception.GetType(), arrived);
            Assert.Equal(exception.Message, arrived.Message);
            Assert.Equal(exception.InnerException?.Message, arrived.InnerException?.Message);
        }
    }

    [Theory]
    [InlineData(typeof(CardId), true)]
    [InlineData(typeof(CardAnswer), false)]
    [InlineData(typeof(CommitUnknownException), false)]
    [InlineData(typeof(GrainWireTests), false)]
    public void DomainTypes_AreThoseOfTheDomain(Type type, bool expected) =>
        Assert.Equal(expected, GrainWire.IsDomainType(type));

    /// <summary>None of a method that only says when it is done.</summary>
    private static Type[] AnswerOf(MethodInfo method) => method.ReturnType.GetGenericArguments();

    /// <summary>A closed family arrives as one of its cases.</summary>
    private static IEnumerable<Type> WithCases(Type type) =>
        type.GetNestedTypes(BindingFlags.Public).Where(nested => nested.IsSubclassOf(type)).Append(type);

    private static bool IsOurs(Type type) =>
        type.Namespace?.StartsWith("CardPlatform.", StringComparison.Ordinal) is true;

    /// <summary>A message and its parts. The parts of a scalar are none.</summary>
    private static void Collect(object? part, HashSet<object> parts)
    {
        if (part is System.Collections.IEnumerable items and not string)
        {
            foreach (var item in items)
                Collect(item, parts);
        }

        if (part is null || !IsOurs(part.GetType()) || !parts.Add(part) || part.GetType().IsValueType)
            return;
        foreach (var property in part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length == 0)
                Collect(property.GetValue(part), parts);
        }
    }

    private static string Print(object message) => JsonSerializer.Serialize(message);
}
