using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Activities;

/// <summary>Who gets the seats.</summary>
[JsonConverter(typeof(CodeConverter<SignUpMode>))]
public enum SignUpMode
{
    /// <summary>Those who come first.</summary>
    FirstCome,

    /// <summary>Those who are drawn after sign-up has closed.</summary>
    Draw,
}
