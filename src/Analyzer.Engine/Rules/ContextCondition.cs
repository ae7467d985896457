namespace Analyzer.Engine.Rules;

/// <summary>What can put words into a context status besides other words.</summary>
public enum ContextCondition
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The sentence ends with a question mark.</summary>
    Question,

    /// <summary>The words stand in quotation marks.</summary>
    Quotation,
}
