package se.samordna.handover;

/** What came of accepting a handover. */
public sealed interface HandoverOutcome {
  /** What it rested on. */
  HandoverPreview preview();

  /** The new team leads the support, and it is on disk. */
  record HandedOver(PersonHandover handover, HandoverPreview preview) implements HandoverOutcome {}

  /** A rule of the receiving model stands in the way; nothing has changed. */
  record NotHandedOver(HandoverPreview preview) implements HandoverOutcome {}
}
