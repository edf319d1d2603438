package se.samordna.engine.person;

import java.time.LocalDate;
import se.samordna.engine.check.Checks;
import se.samordna.person.PersonChange;

/** What a person's facts must be like to be kept. */
final class PersonChecks {
  private PersonChecks() {}

  /**
   * The facts with space around texts gone.
   *
   * @param at the pointer to the facts within the request, empty for the whole
   * @throws se.samordna.refusal.Refusal with every problem
   */
  static PersonChange checked(String at, PersonChange facts, LocalDate today) {
    Checks checks = new Checks();
    PersonChange checked =
        new PersonChange(
            checks.required(at + "/givenName", facts.givenName(), Checks.NAME),
            checks.required(at + "/familyName", facts.familyName(), Checks.NAME),
            checks.optional(at + "/pronoun", facts.pronoun(), Checks.NAME),
            facts.birthDate(),
            facts.protection(),
            checks.optional(at + "/phone", facts.phone(), Checks.NAME),
            checks.optional(at + "/address", facts.address(), Checks.TEXT),
            checks.optional(at + "/wishes", facts.wishes(), Checks.TEXT));
    checks.notAfter(at + "/birthDate", facts.birthDate(), today);
    checks.done();
    return checked;
  }
}
