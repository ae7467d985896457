using System.Globalization;
using Analyzer.Engine;
using Analyzer.Engine.Grading;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Scoring;
using Analyzer.Engine.Text;

namespace Analyzer.Reporting.Terminal;

/// <summary>Writes the result of one answer for a person at a terminal: what to do next, the answer with its evidence, the score.</summary>
/// <remarks>
/// Every colour comes with a word or a mark, so nothing is lost without colour; then evidence is underlined by a row of
/// <c>~</c> and warnings by a row of <c>^</c>.
/// </remarks>
public sealed class TerminalReport
{
    private const int Indent = 4;

    private readonly InkWriter _output;
    private readonly RulePack _pack;
    private readonly int _width;
    private readonly bool _hasColor;

    /// <summary>Makes a report writer.</summary>
    /// <param name="output">Where the report goes.</param>
    /// <param name="pack">The rules, for titles and reasons.</param>
    /// <param name="hasColor">Whether the reader's terminal shows colour and underlining.</param>
    /// <param name="width">Columns, at least 40.</param>
    public TerminalReport(TextWriter output, RulePack pack, bool hasColor, int width)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(pack);
        _output = new InkWriter(output, hasColor);
        _pack = pack;
        _width = Math.Max(40, width);
        _hasColor = hasColor;
    }

    /// <summary>Writes the report of <paramref name="analysis"/>.</summary>
    /// <param name="analysis">The result.</param>
    /// <param name="title">The name of the answer, or null when there is only one.</param>
    public void Write(Analysis analysis, string? title)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        WriteHead(analysis, title);
        WriteNextSteps(analysis);
        WriteAnswer(analysis);
        WriteScore(analysis);
    }

    private void WriteHead(Analysis analysis, string? title)
    {
        if (title is not null)
        {
            Line(title, Ink.Strong);
        }

        string kind = analysis.IsKindDetected ? $"{analysis.Kind.Title} (detected)" : analysis.Kind.Title;
        string about = string.Create(CultureInfo.InvariantCulture, $"{kind}, {analysis.Words} words, {Minutes(analysis.SpeakingSeconds)} to say");
        string verdict = analysis.Band is { } band
            ? string.Create(CultureInfo.InvariantCulture, $"{band.Name}, {analysis.Score} of 100 (rating {band.Rating} of 5)")
            : "not judged";
        Write(verdict, Ink.Strong);
        Line((verdict.Length + about.Length + 3 <= _width ? new string(' ', _width - verdict.Length - about.Length) : "\n") + about, Ink.Faint);
        foreach (Advisory advisory in analysis.Advisories)
        {
            Wrapped($"Note: {advisory.Message}", 0, Ink.Faint);
        }
    }

    private void WriteNextSteps(Analysis analysis)
    {
        if (analysis.NextSteps.IsEmpty)
        {
            return;
        }

        Heading("Do next");
        int number = 1;
        foreach (NextStep step in analysis.NextSteps.Take(3))
        {
            string title = _pack.Find(step.Id)?.Title ?? step.Id;
            string what = step.Reason switch
            {
                NextStepReason.Missing => $"{title} is missing.",
                NextStepReason.Warned => $"{title} costs trust.",
                _ => $"{title} could be stronger: name the number, part or person, and the reason.",
            };
            Write(string.Create(CultureInfo.InvariantCulture, $" {number++}. "), Ink.Strong);
            WrappedAfter($"{what} {(step.Reason == NextStepReason.Weak ? "" : step.Advice)}".TrimEnd(), Indent, Ink.Plain);
            Wrapped($"They will ask: {step.Question}", Indent, Ink.Faint);
        }
    }

    private void WriteAnswer(Analysis analysis)
    {
        Heading("Your answer");
        var findings = new List<Finding>();
        foreach (SignalResult signal in analysis.Signals)
        {
            findings.AddRange(signal.Evidence.Select(evidence => new Finding(evidence, IsWarning: false)));
        }

        foreach (WarningResult warning in analysis.Warnings)
        {
            findings.AddRange(warning.Evidence.Select(evidence => new Finding(evidence, IsWarning: true)));
        }

        findings.Sort(static (left, right) => left.Evidence.Span.Start != right.Evidence.Span.Start
            ? left.Evidence.Span.Start - right.Evidence.Span.Start
            : string.CompareOrdinal(left.Evidence.RuleId, right.Evidence.RuleId));
        int next = 0;
        for (int i = 0; i < analysis.Sentences.Length; i++)
        {
            int first = next;
            while (next < findings.Count && findings[next].Evidence.Sentence == i)
            {
                next++;
            }

            WriteSentence(analysis, i, findings.GetRange(first, next - first));
        }
    }

    private void WriteSentence(Analysis analysis, int index, List<Finding> findings)
    {
        var text = new DisplayText(analysis.Source, analysis.Sentences[index]);
        string number = (index + 1).ToString(CultureInfo.InvariantCulture).PadLeft(2) + "  ";
        foreach ((int start, int end) in text.Wrap(_width - Indent))
        {
            Write(number, Ink.Faint);
            number = new string(' ', Indent);
            WriteMarkedLine(text, start, end, findings);
            if (!_hasColor && findings.Count > 0)
            {
                WriteMarks(text, start, end, findings);
            }
        }

        foreach (Finding finding in findings)
        {
            WriteFinding(analysis, finding);
        }
    }

    private void WriteMarkedLine(DisplayText text, int start, int end, List<Finding> findings)
    {
        int i = start;
        while (i < end)
        {
            Finding? here = At(text.OffsetOf(i), findings);
            int next = i + 1;
            while (next < end && At(text.OffsetOf(next), findings)?.IsWarning == here?.IsWarning)
            {
                next++;
            }

            Write(text.Slice(i, next), here is null ? Ink.Plain : here.IsWarning ? Ink.BadText : Ink.GoodText);
            i = next;
        }

        _output.WriteLine();
    }

    private void WriteMarks(DisplayText text, int start, int end, List<Finding> findings)
    {
        string marks = string.Concat(Enumerable.Range(start, end - start).Select(i =>
            new string(At(text.OffsetOf(i), findings) is Finding finding ? finding.IsWarning ? '^' : '~' : ' ', text.WidthOf(i))));
        if (marks.TrimEnd().Length > 0)
        {
            Line(new string(' ', Indent) + marks.TrimEnd(), Ink.Plain);
        }
    }

    // A warning is shown over a signal where both cover the same words.
    private static Finding? At(int offset, List<Finding> findings)
    {
        Finding? found = null;
        foreach (Finding finding in findings)
        {
            if (finding.Evidence.Span.Contains(offset) && (found is null || finding.IsWarning))
            {
                found = finding;
            }
        }

        return found;
    }

    private void WriteFinding(Analysis analysis, Finding finding)
    {
        Evidence evidence = finding.Evidence;
        string quote = Quote(analysis, evidence.Span);
        if (finding.IsWarning)
        {
            Write(new string(' ', Indent) + "- ", Ink.Bad);
            Write(evidence.RuleId, Ink.Bad);
            WrappedAfter($": \"{quote}\" {_pack.Find(evidence.RuleId)?.Why}", Indent + 2, Ink.Plain, Indent + 2 + evidence.RuleId.Length);
            return;
        }

        IEnumerable<string> because = evidence.Because.Select(reason => $"{reason.Id} \"{Quote(analysis, reason.Span)}\"");
        string reasons = evidence.Because.IsEmpty ? "" : $" by {string.Join(", ", because)}";
        Write(new string(' ', Indent) + "+ ", Ink.Good);
        Write(evidence.RuleId, Ink.Good);
        WrappedAfter($", {Names.Of(evidence.Grade)}: \"{quote}\"{reasons}", Indent + 2, Ink.Plain, Indent + 2 + evidence.RuleId.Length);
    }

    private static string Quote(Analysis analysis, TextSpan span)
    {
        var text = new DisplayText(analysis.Source, span);
        return text.Length <= 48 ? text.Slice(0, text.Length) : text.Slice(0, 45).TrimEnd() + "...";
    }

    private void WriteScore(Analysis analysis)
    {
        if (analysis.Score is not int score)
        {
            return;
        }

        Heading("Score");
        foreach (Contribution contribution in analysis.Contributions)
        {
            Write(contribution.Points.ToString("+0;-0;0", CultureInfo.InvariantCulture).PadLeft(6) + "  ", contribution.Points < 0 ? Ink.Bad : Ink.Good);
            Write(contribution.Id.PadRight(22), Ink.Plain);
            Line(Detail(analysis, contribution.Id), Ink.Faint);
        }

        Write(score.ToString(CultureInfo.InvariantCulture).PadLeft(6) + "  ", Ink.Strong);
        Line("of 100", Ink.Plain);
        if (!analysis.Missing.IsEmpty)
        {
            Wrapped($"Missing for this kind: {string.Join(", ", analysis.Missing.Select(missing => missing.Id))}", 2, Ink.Plain);
        }
    }

    private static string Detail(Analysis analysis, string id)
    {
        if (analysis.Signals.FirstOrDefault(signal => signal.Id == id) is SignalResult signal)
        {
            return $"{Names.Of(signal.Grade)}, {Sentences(signal.Evidence.Length)}";
        }

        return analysis.Warnings.FirstOrDefault(warning => warning.Id == id) is WarningResult warning
            ? $"{Names.Of(warning.Severity)}, {Sentences(warning.Evidence.Length)}"
            : "keeps the score between 0 and 100";
    }

    private static string Sentences(int count) =>
        count == 1 ? "one sentence" : string.Create(CultureInfo.InvariantCulture, $"{count} sentences");

    private static string Minutes(int seconds) => seconds < 100
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds} seconds")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds / 60.0:0.0} minutes");

    private void Heading(string title)
    {
        _output.WriteLine();
        Line(title, Ink.Strong);
    }

    private void Wrapped(string text, int indent, Ink ink)
    {
        Write(new string(' ', indent), Ink.Plain);
        WrappedAfter(text, indent, ink);
    }

    /// <summary>Writes <paramref name="text"/> wrapped, with <paramref name="indent"/> before each further line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indent">Columns before each further line.</param>
    /// <param name="ink">How it looks.</param>
    /// <param name="column">The column at which it starts; that of further lines when not given.</param>
    private void WrappedAfter(string text, int indent, Ink ink, int? column = null)
    {
        int at = column ?? indent;
        bool first = true;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            bool glued = first && word[0] is ',' or ':';
            if (at + word.Length + (first ? 0 : 1) > _width && !first)
            {
                _output.WriteLine();
                Write(new string(' ', indent), Ink.Plain);
                at = indent;
                glued = true;
            }

            bool spaced = !glued && !first;
            Write(spaced ? " " + word : word, ink);
            at += word.Length + (spaced ? 1 : 0);
            first = false;
        }

        _output.WriteLine();
    }

    private void Write(string text, Ink ink) => _output.Write(text, ink);

    private void Line(string text, Ink ink)
    {
        Write(text, ink);
        _output.WriteLine();
    }
}
