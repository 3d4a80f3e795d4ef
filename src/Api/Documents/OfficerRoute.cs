namespace CardPlatform.Api.Documents;

/// <summary>Marks a route that wants to know which officer asks.</summary>
internal sealed class OfficerRoute
{
    public static readonly OfficerRoute Instance = new();
}
