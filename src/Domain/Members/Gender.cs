using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Members;

/// <summary>A member's gender as the union's register has it; some benefits are declared by it.</summary>
[JsonConverter(typeof(CodeConverter<Gender>))]
public enum Gender
{
    Female,
    Male,
}
