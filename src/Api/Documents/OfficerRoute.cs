namespace CardPlatform.Api.Documents;

/// <summary>Marks a route that wants to know which officer asks, or shows officers more than others.</summary>
internal sealed record OfficerRoute(bool IsRequired)
{
    public static readonly OfficerRoute Required = new(IsRequired: true);

    public static readonly OfficerRoute Optional = new(IsRequired: false);
}
