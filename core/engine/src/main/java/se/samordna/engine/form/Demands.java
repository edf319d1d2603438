package se.samordna.engine.form;

/** What is demanded of a form beside the subset itself. */
public enum Demands {
  /**
   * What a model ships: url, version, status {@code active}, title, and every text in Swedish and
   * in English.
   */
  OF_A_MODEL,
  /**
   * Nothing more: a form that somebody else wrote, perhaps in one language only. What it does not
   * say is filled in: a text in the language that there is, the link id for a missing label,
   * version {@code 0}, and a URN of the form's own content for a missing url.
   */
  NONE
}
