using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Purses;

/// <summary>Who paid for the money in a lot. A grant that two share makes two lots. Codes are stable.</summary>
[JsonConverter(typeof(CodeConverter<Funder>))]
public enum Funder
{
    Union,

    /// <summary>The sponsor of the campaign that granted it.</summary>
    Sponsor,
}
