namespace Analyzer.Documents;

/// <summary>An input cannot be read; the message says in one line what is wrong and what to do, without the input's name.</summary>
/// <param name="message">What is wrong; what to do.</param>
public sealed class UnreadableInputException(string message) : Exception(message);
