using CardPlatform.Baselines;

return await BaselinesCommandLine.RunAsync(args);
