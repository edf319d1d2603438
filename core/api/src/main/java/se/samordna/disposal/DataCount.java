package se.samordna.disposal;

/** How much there is of something, or was. */
public record DataCount(DataKind kind, long count) {}
