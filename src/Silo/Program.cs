using CardPlatform.Silo.Commands;

return await SiloCommandLine.RunAsync(args);
