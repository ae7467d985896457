namespace Analyzer.Cli.Streaming;

/// <summary>Cuts a stream into batches of whole lines as they arrive: a slow stream gives small batches, a fast one full buffers.</summary>
/// <remarks>A line longer than <see cref="MostLineBytes"/> is dropped but for its number, so memory stays bounded.</remarks>
internal sealed class LineReader(Stream input)
{
    /// <summary>The longest line that is read.</summary>
    public const int MostLineBytes = 16 << 20;

    private const int BufferBytes = 1 << 16;

    private byte[] _buffer = new byte[BufferBytes];
    private int _filled;
    private int _line = 1;
    private bool _dropping;    // inside a line that is too long
    private bool _ended;

    /// <summary>The next batch, or null at the end of the stream.</summary>
    public LineBatch? Read()
    {
        while (!_ended)
        {
            if (_filled == _buffer.Length)
            {
                if (_buffer.Length >= MostLineBytes)
                {
                    _dropping = true;
                    _filled = 0;
                }
                else
                {
                    Array.Resize(ref _buffer, _buffer.Length * 2);
                }
            }

            int read = input.Read(_buffer, _filled, _buffer.Length - _filled);
            _ended = read == 0;
            int newline = _ended ? _filled : _buffer.AsSpan(_filled, read).LastIndexOf((byte)'\n');
            int end = _ended ? _filled : newline < 0 ? 0 : _filled + newline + 1;
            _filled += read;
            if (end > 0 || (_ended && _dropping))
            {
                return Take(end);
            }
        }

        return null;
    }

    private LineBatch Take(int end)
    {
        var batch = new LineBatch(_buffer.AsSpan(0, end).ToArray(), _line, _dropping);
        _line += batch.Bytes.AsSpan().Count((byte)'\n');
        _dropping = false;
        _buffer.AsSpan(end, _filled - end).CopyTo(_buffer);
        _filled -= end;
        return batch;
    }
}
