"""Does a document keep the rules of its profile? Measures, the judgement, and a report in both languages."""
