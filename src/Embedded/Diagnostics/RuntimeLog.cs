using Microsoft.Extensions.Logging;

namespace CardPlatform.Embedded;

/// <summary>What the runtime has to say; the messages are in <c>RuntimeLog.Log.cs</c>.</summary>
internal sealed partial class RuntimeLog(ILogger logger)
{
    private readonly ILogger _logger = logger;
}
