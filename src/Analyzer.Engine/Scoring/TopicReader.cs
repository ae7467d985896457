using Analyzer.Engine.Matching;
using Analyzer.Engine.Rules;

namespace Analyzer.Engine.Scoring;

/// <summary>Notes which topics of which kinds an answer touches.</summary>
/// <remarks>Holds the scratch memory of one text: not thread-safe.</remarks>
internal sealed class TopicReader
{
    private readonly CompiledPack _pack;
    private readonly ulong[] _touched;    // kind -> one bit a topic

    public TopicReader(CompiledPack pack)
    {
        _pack = pack;
        _touched = new ulong[pack.Pack.Kinds.Length];
    }

    public void StartText() => Array.Clear(_touched);

    /// <summary>Takes in a sentence whose matches <paramref name="matcher"/> holds.</summary>
    public void ReadSentence(SentenceMatcher matcher)
    {
        foreach (PatternMatch match in matcher.Matches)
        {
            PatternProgram program = _pack.Programs.Programs[match.Program];
            if (program.Role == ProgramRole.Topic)
            {
                _touched[program.Owner] |= 1UL << program.Ordinal;
            }
            else if (program.Role > ProgramRole.Topic)
            {
                break;
            }
        }
    }

    /// <summary>Adds an advisory that names the topics of kind number <paramref name="kind"/> that were not touched.</summary>
    public void AddAdvisory(int kind, List<Advisory> advisories)
    {
        AnswerKind answerKind = _pack.Pack.Kinds[kind];
        var missing = new List<string>();
        for (int topic = 0; topic < answerKind.Covers.Length; topic++)
        {
            if (((_touched[kind] >> topic) & 1) == 0)
            {
                missing.Add(answerKind.Covers[topic].Id);
            }
        }

        if (missing.Count > 0)
        {
            string list = missing.Count == 1 ? missing[0] : $"{string.Join(", ", missing[..^1])} or {missing[^1]}";
            advisories.Add(new Advisory(AdvisoryIds.NotCovered, $"Nothing here speaks of {list}."));
        }
    }
}
