using Analyzer.Engine.Matching;
using Analyzer.Engine.Text;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine.Scoring;

/// <summary>Tells from a question, and failing that from the answer's own wording, what kind of answer it is.</summary>
/// <remarks>Holds the scratch memory of one text: not thread-safe.</remarks>
internal sealed class KindDetector
{
    private readonly CompiledPack _pack;
    private readonly int[] _fromQuestion;
    private readonly int[] _fromText;
    private readonly GrowingList<Token> _tokens = new();
    private readonly GrowingList<Sentence> _sentences = new();

    public KindDetector(CompiledPack pack)
    {
        _pack = pack;
        _fromQuestion = new int[pack.Pack.Kinds.Length];
        _fromText = new int[pack.Pack.Kinds.Length];
    }

    /// <summary>The tokens of the question read last.</summary>
    public ReadOnlySpan<Token> QuestionTokens => _tokens.Items;

    public void StartText()
    {
        Array.Clear(_fromQuestion);
        Array.Clear(_fromText);
    }

    /// <summary>Takes in a question.</summary>
    public void ReadQuestion(string question, SentenceMatcher matcher)
    {
        _pack.Tokenizer.Tokenize(question, _tokens);
        SentenceSplitter.Split(question, _tokens.Items, _sentences);
        foreach (Sentence sentence in _sentences.Items)
        {
            matcher.MatchQuestion(_tokens.Items, sentence);
            Count(matcher.Matches, ProgramRole.KindQuestion, _fromQuestion);
        }
    }

    /// <summary>Takes in a sentence of the answer whose matches <paramref name="matcher"/> holds.</summary>
    public void ReadSentence(SentenceMatcher matcher) => Count(matcher.Matches, ProgramRole.KindText, _fromText);

    /// <summary>Number of the kind that most speaks for; the pack's last kind when nothing does.</summary>
    public int Detect()
    {
        int asked = Best(_fromQuestion);
        return asked >= 0 ? asked : Best(_fromText) is int told and >= 0 ? told : _pack.Pack.Kinds.Length - 1;
    }

    /// <summary>Number of the kind that the answer itself sounds like when the question asks for another; otherwise -1.</summary>
    public int OffQuestion()
    {
        int asked = Best(_fromQuestion), told = Best(_fromText);
        return asked >= 0 && told >= 0 && asked != told && _fromText[asked] == 0 && _fromText[told] >= 3 ? told : -1;
    }

    private static int Best(int[] counts)
    {
        int best = -1;
        for (int kind = 0; kind < counts.Length; kind++)
        {
            best = counts[kind] > 0 && (best < 0 || counts[kind] > counts[best]) ? kind : best;
        }

        return best;
    }

    private void Count(ReadOnlySpan<PatternMatch> matches, ProgramRole role, int[] counts)
    {
        int last = -1;
        foreach (PatternMatch match in matches)
        {
            PatternProgram program = _pack.Programs.Programs[match.Program];
            if (program.Role == role && match.Program != last)
            {
                counts[program.Owner]++;
                last = match.Program;
            }
        }
    }
}
