namespace CardPlatform.Embedded;

/// <summary>
/// How long callers wait for a method, instead of the configured timeout. In one process no answer is lost on its way,
/// so there is nothing to time here; in a cluster there is.
/// </summary>
/// <param name="timeout">As a <see cref="TimeSpan"/>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ResponseTimeoutAttribute(string timeout) : Attribute
{
    public TimeSpan Timeout { get; } = TimeSpan.Parse(timeout, System.Globalization.CultureInfo.InvariantCulture);
}
