package se.samordna.engine.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.person.Identifiers;
import se.samordna.network.Mandate;
import se.samordna.network.NetworkMember;
import se.samordna.network.Said;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * Holds what somebody is said to have said against who may say it: the person always, a legal
 * representative within a mandate that was in force both on the day and today, and never about the
 * representative's own membership.
 */
public final class Spoken {
  private Spoken() {}

  /** Adds to the checks what is wrong with a word of the person's that is about no membership. */
  public static void check(Checks checks, Access access, Identifiers identifiers, Said said) {
    Person person =
        access
            .tx()
            .persons()
            .get(access.provider(), access.person(), identifiers.reader())
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    check(checks, access, person, null, said);
  }

  /** Adds to the checks what is wrong; nothing is wrong with nothing said. */
  static void check(
      Checks checks,
      Access access,
      Person person,
      @Nullable NetworkMember about,
      @Nullable Said said) {
    if (said == null) {
      return;
    }
    checks.notAfter("/said/day", said.day(), access.today());
    boolean through = said.by() == Said.Speaker.LEGAL_REPRESENTATIVE;
    checks.that(
        through == (said.representative() != null), "/said/representative", Code.FIELD_WRONG);
    if (through && said.representative() != null) {
      checks.that(
          maySpeak(access, person, about, said, said.representative()),
          "/said/representative",
          Code.REPRESENTATIVE_WITHOUT_MANDATE);
    }
  }

  private static boolean maySpeak(
      Access access,
      Person person,
      @Nullable NetworkMember about,
      Said said,
      Id<NetworkMember> speaker) {
    if (about != null && speaker.equals(about.id())) {
      return false;
    }
    boolean member =
        access
            .tx()
            .networks()
            .get(access.provider(), speaker)
            .filter(one -> one.person().equals(person.id()))
            .map(one -> one.readOn(access.today()))
            .filter(one -> !one.status().isOver())
            .isPresent();
    List<Mandate> mandates = access.tx().mandates().of(access.provider(), person.id());
    return member
        && mandates.stream()
            .filter(one -> one.member().equals(speaker))
            .filter(Mandate::providesForPerson)
            .anyMatch(
                one ->
                    one.readOn(said.day(), person.comesOfAge()).inForce()
                        && one.readOn(access.today(), person.comesOfAge()).inForce());
  }
}
