package se.samordna.access;

/** Whoever asks: a member of staff who is logged in, or an operator at the console. */
public sealed interface Actor permits Caller, Operator {}
