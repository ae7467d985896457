using System.CommandLine;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;
using Analyzer.RuleFiles;

namespace Analyzer.Cli.Commands;

/// <summary><c>analyzer rules list|show|test</c>.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("rules", "List, show or test the rules.");
        command.Add(CreateTest(terminal));
        return command;
    }

    private static Command CreateTest(Terminal terminal)
    {
        var command = new Command("test", "Run the examples of every rule.");
        Option<string[]> rules = PackOptions.CreateRules();
        var ids = new Argument<string[]>("ID") { Description = "Rules to test; all when none is given.", Arity = ArgumentArity.ZeroOrMore };
        command.Add(rules);
        command.Add(ids);
        command.SetAction(parsed => Test(parsed.GetValue(rules), parsed.GetValue(ids) ?? [], parsed.InvocationConfiguration.Output, terminal.Error));
        return command;
    }

    private static int Test(string[]? folders, string[] ids, TextWriter output, TextWriter error)
    {
        if (PackOptions.Load(folders, error) is not CompiledPack pack)
        {
            return ExitCode.Usage;
        }

        var tester = new RuleTester(pack);
        int failed = 0, rules = 0, examples = 0;
        foreach (Rule rule in pack.Pack.Rules.Where(rule => ids.Length == 0 || ids.Contains(rule.Id)))
        {
            IReadOnlyList<RuleTestFailure> failures = tester.Test(rule);
            foreach (RuleTestFailure failure in failures)
            {
                output.WriteLine(failure);
            }

            failed += failures.Count;
            examples += rule.Examples.Length;
            rules++;
        }

        output.WriteLine($"{rules} rules, {examples} examples, {failed} failures");
        return failed == 0 ? ExitCode.Success : ExitCode.FallsShort;
    }
}
