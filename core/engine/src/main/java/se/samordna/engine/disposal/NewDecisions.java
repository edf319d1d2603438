package se.samordna.engine.disposal;

import java.time.LocalDate;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.disposal.DisposalDecision;
import se.samordna.disposal.DisposalSubject;
import se.samordna.disposal.Disposals.NewDecision;
import se.samordna.engine.access.Administration.Change;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.RetentionStore.Ended;
import se.samordna.organisation.Principal;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** What a decision on disposal must say before it is recorded. */
final class NewDecisions {
  private static final int LONGEST = 200;
  private static final int MOST_DAYS = 3650;

  private NewDecisions() {}

  /** The decision as it is kept. */
  static DisposalDecision checked(
      Actor actor, Provider provider, NewDecision wanted, Change change) {
    DisposalSubject subject = wanted.appliesTo();
    refuseWhatIsNeverDisposedOf(subject, provider);
    Integer days = wanted.keptDays();
    int kept = days == null ? subject.usualDays() : days;
    Checks checks = new Checks();
    String by = checks.required("/decidedBy", wanted.decidedBy(), LONGEST);
    String reference = checks.required("/reference", wanted.reference(), LONGEST);
    checks.plausible("/decidedOn", wanted.decidedOn());
    if (subject.usualDays() > 0) {
      checks.within("/keptDays", kept, 1, MOST_DAYS);
    } else {
      checks.that(kept == 0, "/keptDays", Code.FIELD_WRONG);
    }
    String archive = archive(checks, change, provider, wanted);
    Id<Person> person = wanted.person();
    boolean ofOne = subject == DisposalSubject.DESTRUCTION_ORDER;
    checks.that(!ofOne || person != null, "/person", Code.FIELD_MISSING);
    checks.that(ofOne || person == null, "/person", Code.FIELD_WRONG);
    checks.done();
    if (person != null) {
      mayBeDestroyed(change, provider, person);
    }
    LocalDate dueOn = subject.isStanding() || ofOne ? null : change.today();
    return new DisposalDecision(
        Id.next(),
        subject,
        by,
        wanted.decidedOn(),
        reference,
        kept,
        name(actor),
        change.now(),
        null,
        archive,
        person,
        dueOn);
  }

  private static void refuseWhatIsNeverDisposedOf(DisposalSubject subject, Provider provider) {
    if (subject == DisposalSubject.AUDIT_TRAIL) {
      throw Refusal.at("/appliesTo", Code.AUDIT_TRAIL_KEPT);
    }
    boolean fits =
        switch (subject) {
          case PATIENT_RECORD, DESTRUCTION_ORDER -> provider.kind() == Provider.Kind.HEALTH_CARE;
          case SOCIAL_RECORD, CONTACT_DATA, OMBUD_MANDATE ->
              provider.kind() == Provider.Kind.SOCIAL_CARE;
          case TEAM_WORK, AUDIT_TRAIL -> true;
        };
    if (!fits) {
      throw Refusal.at("/appliesTo", Code.REGIME_NOT_OF_PROVIDER);
    }
  }

  /** A public provider's patient records go only where the archive authority has decided so. */
  private static String archive(
      Checks checks, Change change, Provider provider, NewDecision wanted) {
    if (wanted.appliesTo() == DisposalSubject.SOCIAL_RECORD
        && change.tx().retention().place(provider.id()).isEmpty()) {
      throw Refusal.of(Code.PLACE_NOT_KNOWN);
    }
    String said = wanted.archive();
    String archive = said == null ? "" : said;
    return wanted.appliesTo() == DisposalSubject.PATIENT_RECORD && isPublic(change, provider)
        ? checks.required("/archive", archive, LONGEST)
        : checks.optional("/archive", archive, LONGEST);
  }

  private static boolean isPublic(Change change, Provider provider) {
    Principal.Kind kind =
        change.tx().organisations().principal(provider.principal()).orElseThrow().kind();
    return kind == Principal.Kind.REGION
        || kind == Principal.Kind.MUNICIPALITY
        || kind == Principal.Kind.STATE_AUTHORITY;
  }

  private static void mayBeDestroyed(Change change, Provider provider, Id<Person> person) {
    if (!change.tx().retention().knows(provider.id(), person)) {
      throw Refusal.at("/person", Code.NOT_FOUND);
    }
    Ended ended =
        change
            .tx()
            .retention()
            .ended(provider.id(), person)
            .orElseThrow(() -> Refusal.at("/person", Code.PERSON_IN_CARE));
    if (ended.isHeldOn(change.today())) {
      throw Refusal.at("/person", Code.PERSON_HELD);
    }
  }

  /** Who recorded it. */
  static String name(Actor actor) {
    return actor instanceof Caller caller ? caller.displayName() : ((Operator) actor).name();
  }
}
