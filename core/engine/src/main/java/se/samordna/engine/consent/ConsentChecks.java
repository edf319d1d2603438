package se.samordna.engine.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samordna.Id;
import se.samordna.consent.ConsentTerms;
import se.samordna.consent.ConsentType;
import se.samordna.consent.ConsentWord;
import se.samordna.consent.Consents;
import se.samordna.consent.Recipient;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.network.Mandate;
import se.samordna.network.NetworkMember;
import se.samordna.person.Person;
import se.samordna.refusal.Code;

/** What a consent must be like to be kept; gathers every problem. */
final class ConsentChecks {
  private static final int LONGEST_EVIDENCE = 500;
  private static final int MOST_RECIPIENTS = 30;

  private final Access access;
  private final Checks checks = new Checks();

  ConsentChecks(Access access) {
    this.access = access;
  }

  /** The terms with recipients called as they are now. */
  ConsentTerms terms(ConsentTerms wanted) {
    ConsentType type = wanted.type();
    checks.that(type != ConsentType.SVOD_READ, "/terms/type", Code.CONSENT_TYPE_ELSEWHERE);
    checks.that(
        type.discloses() != wanted.recipients().isEmpty()
            && wanted.recipients().size() <= MOST_RECIPIENTS,
        "/terms/recipients",
        Code.CONSENT_WITHOUT_RECIPIENT);
    checks.that(
        type.discloses() != wanted.categories().isEmpty(),
        "/terms/categories",
        Code.CONSENT_WITHOUT_CATEGORY);
    checks.that(
        wanted.exclusions().stream().noneMatch(wanted.categories()::contains),
        "/terms/exclusions",
        Code.CONSENT_CONTRADICTS_ITSELF);
    List<Recipient> recipients = new ArrayList<>();
    for (int i = 0; i < Math.min(wanted.recipients().size(), MOST_RECIPIENTS); i++) {
      recipients.add(recipient("/terms/recipients/" + i, wanted.recipients().get(i)));
    }
    return new ConsentTerms(
        type,
        recipients,
        wanted.purpose(),
        wanted.categories(),
        wanted.exclusions(),
        checks.optional("/terms/capacity", wanted.capacity(), Checks.TEXT),
        checks.optional("/terms/evidence", wanted.evidence(), LONGEST_EVIDENCE));
  }

  /** One recipient, called as it is now; never the person's own provider. */
  Recipient recipient(String place, Recipient wanted) {
    return KnownRecipients.called(access, checks, place, wanted);
  }

  /** The first and last day: in order, not over, and not for ever. */
  void period(LocalDate from, LocalDate to) {
    checks.plausible("/from", from);
    checks.that(
        !to.isBefore(from)
            && !to.isBefore(access.today())
            && !to.isAfter(from.plusYears(Consents.MOST_YEARS)),
        "/to",
        Code.CONSENT_PERIOD_WRONG);
  }

  /**
   * How it was said: not tomorrow, by the person or a guardian, and with a note if spoken.
   *
   * @param noted whether a spoken word needs a note; taking back is never made harder by one
   */
  ConsentWord word(ConsentWord said, Person person, boolean noted) {
    checks.notAfter("/word/day", said.day(), access.today());
    String note = checks.optional("/word/note", said.note(), Checks.TEXT);
    checks.that(
        !noted || said.form() != ConsentWord.Form.ORAL || !note.isEmpty(),
        "/word/note",
        Code.CONSENT_WITHOUT_NOTE);
    Id<NetworkMember> guardian = said.guardian();
    checks.that(
        guardian == null || mayConsent(guardian, person, said.day()),
        "/word/guardian",
        Code.CONSENT_BY_PROXY);
    return new ConsentWord(said.form(), said.day(), guardian, note);
  }

  /** A guardian in charge both on the day and today; nobody else says it for another. */
  private boolean mayConsent(Id<NetworkMember> guardian, Person person, LocalDate day) {
    return access.tx().mandates().of(access.provider(), person.id()).stream()
        .filter(one -> one.member().equals(guardian))
        .filter(one -> one.relation() == NetworkMember.Relation.GUARDIAN)
        .anyMatch(one -> inForce(one, person, day) && inForce(one, person, access.today()));
  }

  private static boolean inForce(Mandate mandate, Person person, LocalDate day) {
    return mandate.readOn(day, person.comesOfAge()).inForce();
  }

  /** For what is checked beside. */
  Checks checks() {
    return checks;
  }

  /** Refuses with all that is wrong. */
  void done() {
    checks.done();
  }
}
