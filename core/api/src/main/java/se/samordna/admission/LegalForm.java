package se.samordna.admission;

/** Under which law somebody is cared for or held (sources.md, compulsory care). */
public enum LegalForm {
  VOLUNTARY,
  LPT_CLOSED,
  LPT_OPEN,
  LRV_CLOSED,
  LRV_OPEN,
  LVM,
  OTHER;

  /** Whether it is compulsory psychiatric care, in a ward or outside. */
  public boolean isCompulsoryCare() {
    return this == LPT_CLOSED || this == LPT_OPEN || this == LRV_CLOSED || this == LRV_OPEN;
  }
}
