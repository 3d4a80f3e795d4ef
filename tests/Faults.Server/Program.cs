using CardPlatform.Faults.Server;
using CardPlatform.Silo.Commands;
using CardPlatform.Silo.Configuration;
using CardPlatform.Silo.Data;
using CardPlatform.Silo.Hosting;
using Microsoft.Extensions.Configuration;

// The server that is shipped, but for its ledger: that has the bug which CARDPLATFORM_BUG names.
using var interruption = new Interruption();
var environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
var options = SiloOptions.From(environment);
var bug = Enum.Parse<PlantedBug>(environment["CARDPLATFORM_BUG"] ?? nameof(PlantedBug.None));

await using var database = await SiloDatabase.OpenAsync(options, shares: false, interruption.Token);
await using var host = SiloHost.Build(
    options, database.ConnectionString, services => services.PlantBug(bug, database.ConnectionString));
await SiloHost.StartAsync(host, options, interruption.Token);
await Console.Out.WriteLineAsync($"Serving {host.Urls.First()} with bug {bug}.");

var interrupted = new TaskCompletionSource();
await using var registration = interruption.Token.Register(interrupted.SetResult);
await interrupted.Task;
await host.StopAsync(CancellationToken.None);
