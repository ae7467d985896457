namespace Analyzer.Reporting.Terminal;

/// <summary>How a piece of text looks on a terminal.</summary>
internal enum Ink
{
    /// <summary>As ever.</summary>
    Plain,

    /// <summary>Less important.</summary>
    Faint,

    /// <summary>A heading or a verdict.</summary>
    Strong,

    /// <summary>The name of a signal.</summary>
    Good,

    /// <summary>The name of a warning.</summary>
    Bad,

    /// <summary>Words of the answer that earn a signal.</summary>
    GoodText,

    /// <summary>Words of the answer that raise a warning.</summary>
    BadText,
}
