using System.CommandLine;
using System.Globalization;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;
using Analyzer.Reporting;
using Analyzer.RuleFiles;

namespace Analyzer.Cli.Commands;

/// <summary><c>analyzer rules list|show|test</c>.</summary>
internal sealed class RulesCommand
{
    private readonly Terminal _terminal;
    private readonly Option<string[]> _rules = PackOptions.CreateRules();
    private readonly Option<bool> _guide = new("--guide") { Description = "List the items of the guide and the rules that serve each." };
    private readonly Argument<string> _id = new("ID") { Description = "The rule to show, such as fallback." };
    private readonly Argument<string[]> _ids = new("ID") { Description = "Rules to test; all when none is given.", Arity = ArgumentArity.ZeroOrMore };

    private readonly Argument<string> _output = new("FILE") { Description = "The file to write." };

    private RulesCommand(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var self = new RulesCommand(terminal);
        var list = new Command("list", "List the rules, or with --guide what of the guide they serve.") { self._guide, self._rules };
        list.SetAction(parsed => self.WithPack(parsed, (pack, output) => parsed.GetValue(self._guide) ? ListGuide(pack.Pack, output) : List(pack.Pack, output)));
        var show = new Command("show", "Show what a rule means, how it is recognised and its examples.") { self._id, self._rules };
        show.SetAction(parsed => self.WithPack(parsed, (pack, output) => self.Show(pack.Pack, parsed.GetValue(self._id)!, output)));
        var test = new Command("test", "Run the examples of every rule.") { self._ids, self._rules };
        test.SetAction(parsed => self.WithPack(parsed, (pack, output) => self.Test(pack, parsed.GetValue(self._ids) ?? [], output)));
        var compile = new Command("compile", "Write the rules in the form that loads at once; the build does this.") { self._output, self._rules };
        compile.SetAction(parsed => self.WithPack(parsed, (pack, _) => self.Compile(pack, parsed.GetValue(self._output)!)));
        return new Command("rules", "List, show or test the rules.") { list, show, test, compile };
    }

    private int WithPack(ParseResult parsed, Func<CompiledPack, TextWriter, int> action) =>
        PackOptions.Load(parsed.GetValue(_rules), _terminal.Error, whole: true) is CompiledPack pack
            ? action(pack, parsed.InvocationConfiguration.Output)
            : ExitCode.Usage;

    private static int List(RulePack pack, TextWriter output)
    {
        int width = pack.Rules.Select(rule => rule.Id.Length).DefaultIfEmpty(0).Max();
        foreach (Rule rule in pack.Rules)
        {
            string kind = rule.Kind == RuleKind.Signal ? "signal" : Names.Of(rule.Severity);
            output.WriteLine($"{rule.Id.PadRight(width)}  {kind,-7}  {rule.Title}");
        }

        return ExitCode.Success;
    }

    private static int ListGuide(RulePack pack, TextWriter output)
    {
        int unserved = 0;
        foreach (GuideItem item in pack.Guide)
        {
            string[] serving = [.. pack.Rules.Where(rule => rule.Guide.Contains(item.Id)).Select(rule => rule.Id)];
            string served = serving.Length > 0 ? string.Join(", ", serving)
                : item.NotJudged is string reason ? $"not judged: {reason}"
                : item.IsDemand ? "NOT SERVED" : "-";
            unserved += served == "NOT SERVED" ? 1 : 0;
            output.WriteLine($"{item.Id} {item.Kind}  {item.Says}");
            output.WriteLine($"          {served}");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pack.Guide.Length} items, {unserved} rewards, warnings or contrasts neither served nor explained"));
        return unserved == 0 ? ExitCode.Success : ExitCode.FallsShort;
    }

    private int Show(RulePack pack, string id, TextWriter output)
    {
        if (PackOptions.FindRule(id, pack, _terminal.Error) is not Rule rule)
        {
            return ExitCode.Usage;
        }

        output.WriteLine($"{rule.Id}: {rule.Title} ({(rule.Kind == RuleKind.Signal ? "signal" : Names.Of(rule.Severity))})");
        output.WriteLine();
        output.WriteLine($"Why:      {rule.Why}");
        output.WriteLine($"Advice:   {rule.Advice}");
        output.WriteLine($"Question: {rule.Question}");
        output.WriteLine($"Source:   {rule.Source}{(rule.Guide.IsEmpty ? "" : $" ({string.Join(", ", rule.Guide)})")}");
        WriteList(output, "Patterns, one is enough", rule.Strong.Select(pattern => pattern.ToString()));
        WriteList(output, string.Create(CultureInfo.InvariantCulture, $"Cues, {rule.Threshold} different ones are enough"), rule.Weak.Select(pattern => pattern.ToString()));
        WriteList(output, "Exceptions", rule.Except.Select(pattern => pattern.ToString()));
        WriteList(output, "Silent in a sentence with", rule.Unless.Select(pattern => pattern.ToString()));
        WriteList(output, "Gives way to", rule.YieldsTo);
        WriteList(output, "Fires on", rule.Examples.Where(example => example.IsMatch).Select(example => example.Text));
        WriteList(output, "Stays silent on", rule.Examples.Where(example => !example.IsMatch).Select(example => example.Text));
        return ExitCode.Success;
    }

    private static void WriteList(TextWriter output, string title, IEnumerable<string> items)
    {
        if (items.Any())
        {
            output.WriteLine();
            output.WriteLine($"{title}:");
            foreach (string item in items)
            {
                output.WriteLine($"  {item}");
            }
        }
    }

    private int Test(CompiledPack pack, string[] ids, TextWriter output)
    {
        foreach (string id in ids)
        {
            if (PackOptions.FindRule(id, pack.Pack, _terminal.Error) is null)
            {
                return ExitCode.Usage;
            }
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

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rules} rules, {examples} examples, {failed} failures"));
        return failed == 0 ? ExitCode.Success : ExitCode.FallsShort;
    }

    private int Compile(CompiledPack pack, string path)
    {
        try
        {
            using FileStream file = File.Create(path);
            pack.Write(file, RulePackLoader.Stamp);
            return ExitCode.Success;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _terminal.Error.WriteLine($"analyzer: {path}: this file cannot be written: {exception.Message}");
            return ExitCode.Usage;
        }
    }
}
