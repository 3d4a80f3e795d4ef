using System.Text.Json.Serialization;
using CardPlatform.Domain.Json;

namespace CardPlatform.Domain.Campaigns;

/// <summary>How far a version under preparation has come. Any edit takes it back to the first.</summary>
[JsonConverter(typeof(CodeConverter<VersionStage>))]
public enum VersionStage
{
    Draft,

    /// <summary>Handed in to be checked.</summary>
    Submitted,

    /// <summary>Checked by somebody who did not make it; can be launched.</summary>
    Approved,
}
