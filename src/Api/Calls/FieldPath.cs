namespace CardPlatform.Api.Calls;

/// <summary>Where a field stands in a request; made into text only when something is wrong with it.</summary>
/// <param name="Name">Its name; empty for an item of a list as a whole.</param>
/// <param name="List">The list that it stands in, if any.</param>
/// <param name="Index">The item of that list.</param>
internal readonly record struct FieldPath(string Name, string? List = null, int Index = 0)
{
    public static implicit operator FieldPath(string name) => new(name);

    /// <summary>A field of this item of a list.</summary>
    public FieldPath Of(string name) => this with { Name = name };

    public override string ToString() => this switch
    {
        { List: null } => Name,
        { Name: "" } => $"{List}[{Index}]",
        _ => $"{List}[{Index}].{Name}",
    };
}
