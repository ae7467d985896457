namespace Analyzer.Engine.Tokens;

/// <summary>A list of tokens that keeps its room between texts, so that a warm tokenizer allocates nothing.</summary>
/// <remarks>Not thread-safe; one buffer serves one text at a time.</remarks>
public sealed class TokenBuffer
{
    private Token[] _tokens = new Token[512];

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens in text order; valid until the buffer is filled again.</summary>
    public ReadOnlySpan<Token> Tokens => _tokens.AsSpan(0, Count);

    internal void Clear() => Count = 0;

    internal void RemoveLast() => Count--;

    internal ref Token Last => ref _tokens[Count - 1];

    internal void Add(in Token token)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        _tokens[Count++] = token;
    }

    /// <summary>Gives back the room of an unusually long text.</summary>
    internal void Trim(int keep)
    {
        if (_tokens.Length > keep)
        {
            _tokens = new Token[keep];
            Count = 0;
        }
    }
}
