using System.CommandLine;

namespace CardPlatform.Baselines;

/// <summary>The options that verbs share.</summary>
internal static class BaselineOptions
{
    public static Option<int> Port() => new("--port")
    {
        Description = "Where to listen, on 127.0.0.1; 0 for any free port.",
        Required = true,
    };

    public static Option<string> Connection() => new("--connection")
    {
        Description = "The connection string of a CardPlatform database, with the right to make a schema.",
        Required = true,
    };

    /// <summary>A number within bounds.</summary>
    public static Option<int> Number(string name, string description, int least, int most, int? byDefault = null)
    {
        var option = new Option<int>(name)
        {
            Description = $"{description} ({least} to {most})",
            Required = byDefault is null,
        };
        if (byDefault is { } value)
            option.DefaultValueFactory = _ => value;
        option.Validators.Add(given =>
        {
            var number = given.GetValueOrDefault<int>();
            if (number < least || number > most)
                given.AddError($"{name} is {number}: it must be {least} to {most}.");
        });
        return option;
    }
}
