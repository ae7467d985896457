using Analyzer.Benchmarks;
using BenchmarkDotNet.Running;

// "quick" prints one table in seconds; anything else goes to BenchmarkDotNet, which takes minutes and tells how sure it is.
if (args is ["quick"])
{
    QuickTable.Print(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
