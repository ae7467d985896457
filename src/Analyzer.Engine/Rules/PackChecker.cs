using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Rules;

/// <summary>Finds the faults of a pack that no single file shows: unknown names, lexicons in a circle, patterns too long to match.</summary>
internal sealed class PackChecker
{
    private readonly RulePack _pack;
    private readonly List<Diagnostic> _diagnostics;
    private readonly Dictionary<string, Lexicon> _lexicons;
    private readonly Dictionary<string, PatternLengths> _lengths = new(StringComparer.Ordinal);
    private readonly List<Lexicon> _inOrder = [];

    private PackChecker(RulePack pack, List<Diagnostic> diagnostics)
    {
        _pack = pack;
        _diagnostics = diagnostics;
        _lexicons = pack.Lexicons.ToDictionary(lexicon => lexicon.Name, StringComparer.Ordinal);
    }

    /// <summary>Adds every fault to <paramref name="diagnostics"/> and gives the lexicons so that none comes before one it refers to.</summary>
    public static IReadOnlyList<Lexicon> Check(RulePack pack, List<Diagnostic> diagnostics)
    {
        var checker = new PackChecker(pack, diagnostics);
        checker.CheckReferences();
        if (checker.OrderLexicons())
        {
            checker.CheckSingleTokens();
            checker.CheckLengths();
        }

        checker.CheckNames();
        return checker._inOrder;
    }

    private void CheckReferences()
    {
        string[] known = [.. _lexicons.Keys, .. TokenClass.Names];
        foreach (Pattern pattern in PatternList.All(_pack))
        {
            foreach (PatternNode node in PatternList.Nodes(pattern.Root))
            {
                if (node is PatternNode.Reference reference && !_lexicons.ContainsKey(reference.Name) && !TokenClass.Exists(reference.Name))
                {
                    string message = $"unknown lexicon '@{reference.Name}'{NearestName.Hint(reference.Name, known, "@")}";
                    _diagnostics.Add(pattern.Origin.At(reference.Span.Start, DiagnosticIds.UnknownLexicon, message));
                }
            }
        }
    }

    private void CheckSingleTokens()
    {
        foreach (Pattern pattern in PatternList.All(_pack))
        {
            foreach (PatternNode node in PatternList.Nodes(pattern.Root))
            {
                if (node is PatternNode.Other other && !IsSingleToken(other.Item))
                {
                    const string Message = "'!' excludes one token, but what follows can be more than one; exclude its first word only";
                    _diagnostics.Add(pattern.Origin.At(other.Span.Start, DiagnosticIds.NotASingleToken, Message));
                }
            }
        }
    }

    private bool IsSingleToken(PatternNode node) => node switch
    {
        PatternNode.Word or PatternNode.Other => true,
        PatternNode.Reference reference => !_lexicons.TryGetValue(reference.Name, out Lexicon? lexicon)
            || lexicon.Entries.All(entry => IsSingleToken(entry.Root)),
        PatternNode.Choice choice => choice.Options.All(IsSingleToken),
        _ => false,
    };

    private bool OrderLexicons()
    {
        var open = new List<string>();
        int before = _diagnostics.Count;
        foreach (Lexicon lexicon in _pack.Lexicons)
        {
            Visit(lexicon, open);
        }

        return _diagnostics.Count == before;
    }

    private void Visit(Lexicon lexicon, List<string> open)
    {
        if (_inOrder.Contains(lexicon))
        {
            return;
        }

        if (open.Contains(lexicon.Name))
        {
            string circle = string.Join(" → ", open.SkipWhile(name => name != lexicon.Name).Append(lexicon.Name).Select(name => "@" + name));
            string message = $"lexicons refer to each other in a circle: {circle}; take one reference out";
            _diagnostics.Add(new Diagnostic(DiagnosticIds.LexiconCycle, lexicon.Path, 0, 0, message));
            return;
        }

        open.Add(lexicon.Name);
        foreach (PatternNode node in lexicon.Entries.SelectMany(entry => PatternList.Nodes(entry.Root)))
        {
            if (node is PatternNode.Reference reference && _lexicons.TryGetValue(reference.Name, out Lexicon? inner))
            {
                Visit(inner, open);
            }
        }

        open.RemoveAt(open.Count - 1);
        _inOrder.Add(lexicon);
    }

    private void CheckLengths()
    {
        foreach (Lexicon lexicon in _inOrder)
        {
            var lengths = new PatternLengths(int.MaxValue, 0);
            foreach (Pattern entry in lexicon.Entries)
            {
                lengths = lengths.Or(CheckLength(entry));
            }

            _lengths[lexicon.Name] = lengths;
        }

        foreach (Pattern pattern in PatternList.OutsideLexicons(_pack))
        {
            CheckLength(pattern);
        }
    }

    private PatternLengths CheckLength(Pattern pattern)
    {
        PatternLengths lengths = PatternLengths.Of(pattern.Root, _lengths);
        if (lengths.Min == 0)
        {
            const string Message = "this can match without a single word; make one part of it required";
            _diagnostics.Add(pattern.Origin.At(0, DiagnosticIds.EmptyMatch, Message));
        }

        if (lengths.Max > SentenceSplitter.MaxVisibleTokens)
        {
            string message = $"this can match {lengths.Max} words, but a sentence has at most {SentenceSplitter.MaxVisibleTokens}; make its gaps smaller";
            _diagnostics.Add(pattern.Origin.At(0, DiagnosticIds.TooLong, message));
        }

        return lengths;
    }

    private void CheckNames()
    {
        string[] statuses = [.. _pack.Context.Statuses.Select(status => status.Id)];
        string[] signals = [.. _pack.Rules.Where(rule => rule.Kind == RuleKind.Signal).Select(rule => rule.Id)];
        foreach (Rule rule in _pack.Rules)
        {
            CheckKnown(rule.Context.Select(entry => entry.Status), statuses, "context status", rule.Path);
            CheckKnown(rule.YieldsTo, signals, "signal", rule.Path);
        }

        CheckKnown(_pack.Context.Statuses.SelectMany(status => status.Lifts), statuses, "context status", "context.yml");
        CheckKnown(_pack.Kinds.SelectMany(kind => kind.Expects).Select(expectation => expectation.Signal).Distinct(), signals, "signal", "kinds.yml");
    }

    private void CheckKnown(IEnumerable<string> names, string[] known, string what, string path)
    {
        foreach (string name in names.Where(name => !known.Contains(name)).Order(StringComparer.Ordinal))
        {
            string message = $"unknown {what} '{name}'{NearestName.Hint(name, known)}";
            _diagnostics.Add(new Diagnostic(DiagnosticIds.UnknownName, path, 0, 0, message));
        }
    }
}
