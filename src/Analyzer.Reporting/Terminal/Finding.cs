using Analyzer.Engine.Grading;

namespace Analyzer.Reporting.Terminal;

/// <summary>A piece of evidence and which way it counts.</summary>
/// <param name="Evidence">The evidence.</param>
/// <param name="IsWarning">Whether it costs trust.</param>
internal sealed record Finding(Evidence Evidence, bool IsWarning);
