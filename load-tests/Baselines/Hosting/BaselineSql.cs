using System.Reflection;

namespace CardPlatform.Baselines.Hosting;

/// <summary>The SQL of a baseline, as it lies in its folder Sql.</summary>
internal static class BaselineSql
{
    /// <param name="name">Of the file, without its extension.</param>
    /// <param name="baseline">Whose it is.</param>
    public static string Read(string name, string baseline = "Procedure")
    {
        var resource = $"CardPlatform.Baselines.{baseline}.Sql.{name}.sql";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} was not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
