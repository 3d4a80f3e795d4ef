using CardPlatform.Harness.Commands;

return await HarnessCommandLine.RunAsync(args);
