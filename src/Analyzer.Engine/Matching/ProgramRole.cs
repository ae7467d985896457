namespace Analyzer.Engine.Matching;

/// <summary>What a pattern program is for. Programs are numbered in this order, those of a rule together.</summary>
internal enum ProgramRole : byte
{
    /// <summary>An entry of a lexicon that is more than a fixed phrase; its matches fill the lexicon's slots.</summary>
    LexiconEntry,

    /// <summary>What must have matched in the sentence before; owner is its number among such patterns.</summary>
    After,

    /// <summary>A wording that speaks for a kind; owner is the kind.</summary>
    KindText,

    /// <summary>A topic a kind should touch; owner is the kind, ordinal the topic.</summary>
    Topic,

    /// <summary>A pattern that credits alone; owner is the rule.</summary>
    Strong,

    /// <summary>A cue; owner is the rule.</summary>
    Weak,

    /// <summary>An exception; owner is the rule.</summary>
    Except,

    /// <summary>What silences a rule in its sentence; owner is the rule.</summary>
    Unless,

    /// <summary>A context trigger; owner is the status, ordinal the trigger.</summary>
    Trigger,

    /// <summary>Words at which a trigger's reach ends.</summary>
    Stop,

    /// <summary>A phrase that only looks like a trigger.</summary>
    Pseudo,

    /// <summary>A grade condition; owner is the condition.</summary>
    Grade,

    /// <summary>A question that asks for a kind; owner is the kind. Never run over an answer.</summary>
    KindQuestion,
}
