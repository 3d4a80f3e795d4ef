namespace CardPlatform.Domain.Json;

/// <summary>A value that JSON carries as one integer.</summary>
internal interface IJsonNumber<TSelf>
    where TSelf : struct, IJsonNumber<TSelf>
{
    /// <exception cref="ArgumentException">The number is not a value of this type.</exception>
    static abstract TSelf FromJson(long number);

    long ToJson();
}
