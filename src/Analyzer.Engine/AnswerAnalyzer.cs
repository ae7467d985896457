using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Analyzer.Engine.Grading;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;
using Analyzer.Engine.Scoring;
using Analyzer.Engine.Text;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine;

/// <summary>Judges answers by a rule pack.</summary>
/// <remarks>Thread-safe: one instance serves any number of threads at once. Deterministic: it reads no clock, culture or file.</remarks>
public sealed class AnswerAnalyzer
{
    private readonly CompiledPack _pack;
    private readonly AnalysisWorkspace?[] _idle = new AnalysisWorkspace?[Environment.ProcessorCount * 2];

    /// <summary>Makes an analyzer for <paramref name="pack"/>.</summary>
    /// <exception cref="ArgumentException">The pack has no kinds or no bands, so nothing can be scored by it.</exception>
    public AnswerAnalyzer(CompiledPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (pack.Pack.Kinds.IsEmpty || pack.Pack.Score.Bands.IsEmpty)
        {
            throw new ArgumentException("a pack needs at least one kind and one band", nameof(pack));
        }

        _pack = pack;
    }

    /// <summary>The pack it judges by.</summary>
    public CompiledPack Pack => _pack;

    /// <summary>Judges <paramref name="answer"/>.</summary>
    /// <exception cref="ArgumentException">The answer names a kind that the pack does not have.</exception>
    public Analysis Analyze(Answer answer) => Analyze(answer, rejections: null, without: null);

    /// <summary>Judges <paramref name="answer"/> and keeps what did not count and why, in <see cref="Analysis.Rejections"/>.</summary>
    /// <exception cref="ArgumentException">The answer names a kind that the pack does not have.</exception>
    public Analysis Explain(Answer answer) => Analyze(answer, [], without: null);

    /// <summary>As <see cref="Explain"/>, but as if <paramref name="pattern"/> stood in no rule; tells what an exception is good for.</summary>
    /// <exception cref="ArgumentException">The answer names a kind that the pack does not have.</exception>
    public Analysis ExplainWithout(Answer answer, Pattern pattern) => Analyze(answer, [], pattern);

    /// <summary>The pattern of <paramref name="rule"/> that came nearest to matching, sentence by sentence; sentences without any are left out.</summary>
    /// <remarks>For people who ask why a rule did not fire; not meant to be fast.</remarks>
    public ImmutableArray<NearMiss> NearMisses(Answer answer, Rule rule)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(rule);
        var workspace = new AnalysisWorkspace(_pack);
        workspace.StartText();
        _pack.Tokenizer.Tokenize(answer.Text, workspace.Tokens);
        SentenceSplitter.Split(answer.Text, workspace.Tokens.Items, workspace.Sentences);
        var misses = ImmutableArray.CreateBuilder<NearMiss>();
        for (int i = 0; i < workspace.Sentences.Count; i++)
        {
            workspace.Matcher.Match(workspace.Tokens.Items, workspace.Sentences[i]);
            if (Nearest(rule, workspace.Matcher) is PartialMatch nearest)
            {
                TextSpan first = workspace.Tokens.Items[workspace.Matcher.TokenOf[nearest.Start]].Span;
                TextSpan last = workspace.Tokens.Items[workspace.Matcher.TokenOf[Math.Min(nearest.End, workspace.Matcher.VisibleCount) - 1]].Span;
                string pattern = _pack.Programs.Programs[nearest.Program].Source.ToString();
                misses.Add(new NearMiss(pattern, i, first.Hull(last), nearest.Parts, nearest.AllParts, nearest.StoppedAt));
            }
        }

        return misses.DrainToImmutable();
    }

    private PartialMatch? Nearest(Rule rule, SentenceMatcher matcher)
    {
        PartialMatch? nearest = null;
        int number = _pack.Pack.IndexOf(rule.Id);
        for (int program = _pack.Programs.RuleFirst; program < _pack.Programs.QuestionFirst; program++)
        {
            PatternProgram candidate = _pack.Programs.Programs[program];
            if (candidate.Owner == number && candidate.Role is ProgramRole.Strong or ProgramRole.Weak
                && matcher.Nearest(program) is PartialMatch partial
                && (nearest is null || partial.Parts * nearest.Value.AllParts > nearest.Value.Parts * partial.AllParts))
            {
                nearest = partial;
            }
        }

        return nearest;
    }

    private Analysis Analyze(Answer answer, List<Rejection>? rejections, Pattern? without)
    {
        ArgumentNullException.ThrowIfNull(answer);
        int given = GivenKind(answer.Kind);
        AnalysisWorkspace workspace = Rent();
        try
        {
            workspace.StartText();
            workspace.Grader.Rejections = rejections;
            workspace.Matcher.WantsEveryCue = rejections is not null;
            workspace.Grader.Without = without;
            Read(answer, workspace);
            return Conclude(answer, given, workspace);
        }
        finally
        {
            Return(workspace);
        }
    }

    private int GivenKind(string? id)
    {
        if (id is null)
        {
            return -1;
        }

        for (int kind = 0; kind < _pack.Pack.Kinds.Length; kind++)
        {
            if (_pack.Pack.Kinds[kind].Id == id)
            {
                return kind;
            }
        }

        throw new ArgumentException($"unknown kind '{id}'{NearestName.Hint(id, _pack.Pack.Kinds.Select(kind => kind.Id))}");
    }

    private void Read(Answer answer, AnalysisWorkspace workspace)
    {
        if (answer.Question is string question)
        {
            workspace.Kinds.ReadQuestion(question, workspace.Matcher);
            workspace.Screen.ReadQuestion(workspace.Kinds.QuestionTokens);
            workspace.Matcher.StartText();
        }

        _pack.Tokenizer.Tokenize(answer.Text, workspace.Tokens);
        ReadOnlySpan<Token> tokens = workspace.Tokens.Items;
        SentenceSplitter.Split(answer.Text, tokens, workspace.Sentences);
        for (int i = 0; i < workspace.Sentences.Count; i++)
        {
            Sentence sentence = workspace.Sentences[i];
            bool isNew = workspace.Screen.SaysSomethingNew(tokens, sentence);
            workspace.Matcher.Match(tokens, sentence);
            if (isNew)
            {
                workspace.Grader.Grade(answer.Text, tokens, sentence, i, workspace.Matcher);
                workspace.Kinds.ReadSentence(workspace.Matcher);
                workspace.Topics.ReadSentence(workspace.Matcher);
            }
        }
    }

    private Analysis Conclude(Answer answer, int given, AnalysisWorkspace workspace)
    {
        RulePack pack = _pack.Pack;
        int kindNumber = given >= 0 ? given : workspace.Kinds.Detect();
        AnswerKind kind = pack.Kinds[kindNumber];
        ImmutableArray<SignalResult> signals = EvidenceCollector.Signals(pack, kind, workspace.Grader.Drafts);
        ImmutableArray<WarningResult> warnings = EvidenceCollector.Warnings(pack, workspace.Grader.Drafts);
        Advisory? refusal = workspace.Screen.Refusal();
        Scorecard? scorecard = null;
        if (refusal is Advisory reason)
        {
            workspace.Advisories.Add(reason);
        }
        else
        {
            scorecard = Scorer.Score(pack, kind, signals, warnings);
            AddAdvisories(kindNumber, given, workspace);
        }

        return new Analysis
        {
            Source = new SourceText(answer.Text),
            Question = answer.Question,
            Kind = kind,
            IsKindDetected = given < 0,
            Sentences = SpansOf(workspace.Sentences.Items),
            Words = workspace.Screen.Words,
            Score = scorecard?.Score,
            Band = scorecard?.Band,
            Contributions = scorecard?.Contributions ?? [],
            Signals = signals,
            Warnings = warnings,
            Missing = scorecard?.Missing ?? [],
            NextSteps = scorecard is null ? [] : NextStepFinder.Find(pack, kind, signals, warnings, scorecard),
            Advisories = [.. workspace.Advisories],
            Rejections = workspace.Grader.Rejections is List<Rejection> rejections ? [.. rejections] : [],
        };
    }

    private void AddAdvisories(int kindNumber, int given, AnalysisWorkspace workspace)
    {
        AnswerKind kind = _pack.Pack.Kinds[kindNumber];
        List<Advisory> advisories = workspace.Advisories;
        workspace.Screen.AddAdvisories(advisories);
        if (workspace.Screen.Words > kind.MostWords)
        {
            advisories.Add(new Advisory(AdvisoryIds.TooLong, $"{workspace.Screen.Words} words; a listener follows about {kind.MostWords} in an answer of this kind."));
        }

        if (given < 0 && workspace.Kinds.OffQuestion() is int other and >= 0)
        {
            string title = _pack.Pack.Kinds[other].Title;
            advisories.Add(new Advisory(AdvisoryIds.OffQuestion, $"The question asks for another kind of answer; this reads like: {title}."));
        }

        if (workspace.Screen.Words >= TextScreen.BriefWords)
        {
            workspace.Topics.AddAdvisory(kindNumber, advisories);
        }
    }

    private static ImmutableArray<TextSpan> SpansOf(ReadOnlySpan<Sentence> sentences)
    {
        var spans = new TextSpan[sentences.Length];
        for (int i = 0; i < spans.Length; i++)
        {
            spans[i] = sentences[i].Span;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(spans);
    }

    private AnalysisWorkspace Rent()
    {
        for (int i = 0; i < _idle.Length; i++)
        {
            if (_idle[i] is not null && Interlocked.Exchange(ref _idle[i], null) is AnalysisWorkspace workspace)
            {
                return workspace;
            }
        }

        return new AnalysisWorkspace(_pack);
    }

    private void Return(AnalysisWorkspace workspace)
    {
        workspace.Trim();
        for (int i = 0; i < _idle.Length; i++)
        {
            if (_idle[i] is null && Interlocked.CompareExchange(ref _idle[i], workspace, null) is null)
            {
                return;
            }
        }
    }
}
