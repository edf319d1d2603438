package se.samordna.admission;

/** Under which law somebody is cared for or held (sources.md, compulsory care). */
public enum LegalForm {
  VOLUNTARY,
  LPT_CLOSED,
  LPT_OPEN,
  LRV_CLOSED,
  LRV_OPEN,
  LVM,
  OTHER
}
