using Analyzer.Engine.Grading;
using Analyzer.Engine.Matching;
using Analyzer.Engine.Scoring;
using Analyzer.Engine.Text;
using Analyzer.Engine.Tokens;

namespace Analyzer.Engine;

/// <summary>The scratch memory of one analysis, kept between analyses so that a warm one allocates nothing but its result.</summary>
internal sealed class AnalysisWorkspace(CompiledPack pack)
{
    // A workspace that has grown for one huge text gives its room back.
    private const int MostTokensKept = 1 << 16;

    public GrowingList<Token> Tokens { get; } = new();

    public GrowingList<Sentence> Sentences { get; } = new();

    public SentenceMatcher Matcher { get; } = new(pack);

    public Grader Grader { get; } = new(pack);

    public KindDetector Kinds { get; } = new(pack);

    public TextScreen Screen { get; } = new(pack);

    public TopicReader Topics { get; } = new(pack);

    public List<Advisory> Advisories { get; } = [];

    public void StartText()
    {
        Matcher.StartText();
        Grader.StartText();
        Kinds.StartText();
        Screen.StartText();
        Topics.StartText();
        Advisories.Clear();
    }

    public void Trim()
    {
        Tokens.Trim(MostTokensKept);
        Sentences.Trim(MostTokensKept);
    }
}
