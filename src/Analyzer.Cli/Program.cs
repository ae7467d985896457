using Analyzer.Cli;

return CommandLine.Run(args, Terminal.OfProcess());
