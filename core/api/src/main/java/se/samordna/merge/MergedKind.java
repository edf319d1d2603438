package se.samordna.merge;

/** What a person's row has that comes together with another's, as far as it is counted. */
public enum MergedKind {
  NUMBERS,
  ENROLMENTS,
  MEMBERS,
  CHILDREN,
  CONSENTS,
  DISCLOSURES,
  LINKS,
  PLANS,
  CRISIS_PLANS,
  SIPS,
  CONTACTS,
  MEETINGS,
  STAYS,
  TASKS,
  FORMS,
  SCORES,
  LIFE_FACTS,
  NAMED_STAFF
}
