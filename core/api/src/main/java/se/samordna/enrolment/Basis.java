package se.samordna.enrolment;

/** On what ground the person is in the model (sources.md, coordination). */
public enum Basis {
  /** A way of working, without a formal decision. */
  METHOD,
  /** A <em>biståndsbedömd insats</em>, with decision. */
  ASSESSED_INTERVENTION,
  /** An intervention without individual assessment, SoL 11:5. */
  WITHOUT_ASSESSMENT
}
