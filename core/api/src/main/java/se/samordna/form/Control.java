package se.samordna.form;

/** How a question wants to be shown; a page may show it otherwise where it has to. */
public enum Control {
  /** As the page finds best for the type and the number of options. */
  AUTOMATIC,
  /** One option of a short list, all of them in sight. */
  RADIO_BUTTON,
  /** One option of a long list. */
  DROP_DOWN,
  /** Any number of options. */
  CHECK_BOX,
  /** A short line, also where the answer may be long. */
  TEXT_BOX
}
