package se.samordna.access;

/** The way in by which a request came; kept in its audit row. */
public enum Channel {
  PAGE,
  API,
  CONSOLE
}
