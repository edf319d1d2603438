package se.samordna.engine.consent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.audit.Action;
import se.samordna.audit.Ground;
import se.samordna.consent.Consent;
import se.samordna.consent.Consents.NewDisclosure;
import se.samordna.consent.Disclosure;
import se.samordna.consent.DisclosureAnswer;
import se.samordna.consent.Recipient;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Leave;
import se.samordna.engine.access.Side;
import se.samordna.engine.check.Checks;
import se.samordna.protection.EmergencyOpenings;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;

/**
 * Something that is to be told, held against what lets it: a living consent, else a section of law
 * that is named, else an emergency with a reason, else nothing.
 */
final class Disclosing {
  private static final int LONGEST = 500;
  private static final int LONGEST_REASON = 1_000;

  private final Access access;
  private final NewDisclosure asked;
  private final Recipient recipient;
  private final LivingConsents consents;

  private Disclosing(Access access, NewDisclosure asked, Recipient recipient) {
    this.access = access;
    this.asked = asked;
    this.recipient = recipient;
    this.consents = LivingConsents.of(access);
  }

  /** Checks what is asked. */
  static Disclosing of(Access access, NewDisclosure asked) {
    ConsentChecks checks = new ConsentChecks(access);
    boolean own = access.provider().equals(asked.recipient().provider());
    Recipient recipient =
        own ? asked.recipient() : checks.recipient("/recipient", asked.recipient());
    checks.checks().that(!asked.categories().isEmpty(), "/categories", Code.FIELD_MISSING);
    checks.done();
    return new Disclosing(access, asked, recipient);
  }

  /** Whether it may be told. */
  DisclosureAnswer answer() {
    if (access.provider().equals(recipient.provider())) {
      return new DisclosureAnswer(
          may(Side.OWN, Leave.UNASKED), DisclosureAnswer.Ground.SAME_PROVIDER, null);
    }
    Optional<Consent> consent = consents.covering(asked.purpose(), recipient, asked.categories());
    Leave leave = leave(consent);
    return may(Side.OTHER, leave)
        ? new DisclosureAnswer(true, ground(leave), consent.map(Consent::id).orElse(null))
        : new DisclosureAnswer(false, DisclosureAnswer.Ground.ASK_FOR_CONSENT, null);
  }

  private boolean may(Side side, Leave leave) {
    return access.mayCross(Action.DISCLOSURE_RECORD, null, side, leave);
  }

  /** A consent goes before a duty, and a duty before an emergency. */
  private Leave leave(Optional<Consent> consent) {
    if (consent.isEmpty() && asked.statute() != null) {
      return Leave.DUTY;
    }
    return consent.isEmpty() && asked.emergency()
        ? Leave.EMERGENCY
        : consents.leave(consent, recipient, null);
  }

  private static DisclosureAnswer.Ground ground(Leave leave) {
    return switch (leave) {
      case DUTY -> DisclosureAnswer.Ground.STATUTE;
      case EMERGENCY -> DisclosureAnswer.Ground.EMERGENCY;
      case UNASKED, COVERED, NOT_COVERED, WITHDRAWN, EXPIRED -> DisclosureAnswer.Ground.CONSENT;
    };
  }

  /** The copy that is handed over. */
  Disclosure copy() {
    DisclosureAnswer answer = answer();
    if (!answer.may()) {
      throw consents.refusal(recipient, null);
    }
    Ground ground = ground(answer);
    Checks checks = new Checks();
    checks.that(
        answer.ground() != DisclosureAnswer.Ground.SAME_PROVIDER, "/recipient", Code.FIELD_WRONG);
    String what = checks.required("/what", asked.what(), LONGEST);
    String reason = checks.optional("/reason", asked.reason(), LONGEST_REASON);
    if (ground != Ground.CONSENT && words(reason) < EmergencyOpenings.LEAST_WORDS) {
      checks.problem(
          Problem.at("/reason", Code.REASON_TOO_SHORT)
              .with("words", EmergencyOpenings.LEAST_WORDS));
    }
    checks.done();
    return disclosure(what, reason, ground, answer.consent());
  }

  private Disclosure disclosure(
      String what, String reason, Ground ground, @Nullable Id<Consent> consent) {
    return new Disclosure(
        Id.next(),
        access.person(),
        recipient,
        asked.purpose(),
        asked.categories(),
        what,
        Disclosure.Way.COPY,
        ground,
        consent,
        ground == Ground.STATUTE ? asked.statute() : null,
        reason,
        access.caller().staff(),
        access.now());
  }

  private static Ground ground(DisclosureAnswer answer) {
    return switch (answer.ground()) {
      case CONSENT -> Ground.CONSENT;
      case STATUTE -> Ground.STATUTE;
      case EMERGENCY -> Ground.EMERGENCY;
      case SAME_PROVIDER, ASK_FOR_CONSENT -> Ground.NEED_IN_WORK;
    };
  }

  private static int words(String text) {
    return text.isEmpty() ? 0 : text.split("\\s+", -1).length;
  }
}
