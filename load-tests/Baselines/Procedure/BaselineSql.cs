using System.Reflection;

namespace CardPlatform.Baselines.Procedure;

/// <summary>The SQL of the baseline, as it lies in the folder Sql.</summary>
internal static class BaselineSql
{
    /// <param name="name">Of the file, without its extension.</param>
    public static string Read(string name)
    {
        var resource = $"CardPlatform.Baselines.Procedure.Sql.{name}.sql";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} was not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
