package se.samordna.engine.plan;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.access.Actor;
import se.samordna.access.Caller;
import se.samordna.access.Operator;
import se.samordna.audit.Action;
import se.samordna.consent.Consents.NewDisclosure;
import se.samordna.consent.Disclosure;
import se.samordna.consent.Purpose;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Administration;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.consent.ConsentWriting;
import se.samordna.engine.network.Spoken;
import se.samordna.engine.person.Identifiers;
import se.samordna.engine.person.PersonFiles;
import se.samordna.information.InformationCategory;
import se.samordna.network.Said;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.plan.AskAgain;
import se.samordna.plan.CrisisPlan;
import se.samordna.plan.CrisisPlanChange;
import se.samordna.plan.CrisisPlanChanges;
import se.samordna.plan.CrisisPlanCopy;
import se.samordna.plan.CrisisPlanCorrection;
import se.samordna.plan.CrisisPlanDecline;
import se.samordna.plan.CrisisPlanHistory;
import se.samordna.plan.CrisisPlanRecords;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.plan.PlanType;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** What belongs to crisis plans as records, in the store. */
@Component(service = CrisisPlanRecords.class)
public final class KeptCrisisPlanRecords implements CrisisPlanRecords {
  private static final String CRISIS_PLAN = "crisis plan";
  private static final String CORRECTION = "crisis plan correction";
  private static final String DECLINE = "crisis plan decline";
  private static final String ASKING = "asking again about crisis plans";

  private final Work work;
  private final Administration administration;
  private final PersonFiles persons;
  private final Identifiers identifiers;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptCrisisPlanRecords(
      @Reference Work work,
      @Reference Administration administration,
      @Reference PersonFiles persons,
      @Reference Identifiers identifiers) {
    this.work = work;
    this.administration = administration;
    this.persons = persons;
    this.identifiers = identifiers;
  }

  private Request about(Caller caller, Action action, Id<Person> person) {
    return work.by(caller, action).person(person).about(CRISIS_PLAN, person);
  }

  @Override
  public CrisisPlanHistory history(Caller caller, Id<Person> person) {
    return about(caller, Action.CRISIS_PLAN_READ, person)
        .read(
            access -> {
              CrisisPlans.readable(access);
              var records = access.tx().crisisPlanRecords();
              return new CrisisPlanHistory(
                  persons.of(access),
                  access.tx().plans().crisisPlanVersions(access.provider(), person),
                  records.corrections(access.provider(), person),
                  records.copies(access.provider(), person),
                  records.declines(access.provider(), person),
                  PlanKinds.elsewhere(access, PlanType.CRISIS_PLAN));
            });
  }

  @Override
  public List<CrisisPlanChange> changes(Caller caller, Id<Person> person, int version, int since) {
    return about(caller, Action.CRISIS_PLAN_READ, person)
        .read(
            access ->
                CrisisPlanChanges.between(
                    version(access, since).content(), version(access, version).content()));
  }

  @Override
  public CrisisPlanCorrection correct(
      Caller caller, Id<Person> person, int version, NewCorrection wanted) {
    return about(caller, Action.CRISIS_PLAN_CHANGE, person)
        .write(
            access -> {
              CrisisPlan plan = version(access, version);
              Checks checks = new Checks();
              String words = checks.required("/words", wanted.words(), Checks.TEXT);
              Spoken.check(checks, access, identifiers, wanted.said());
              checks.done();
              return correction(access, plan, words, wanted.said());
            });
  }

  /** Keeps what is said to be wrong in a version, whoever of the two writes it down. */
  public static CrisisPlanCorrection correction(
      Access access, CrisisPlan plan, String words, Said said) {
    CrisisPlanCorrection note =
        new CrisisPlanCorrection(
            Id.next(),
            plan.person(),
            plan.number(),
            plan.writtenAt(),
            words,
            said,
            access.recordedBy(),
            access.now());
    access.tx().crisisPlanRecords().add(access.provider(), note);
    access.about(CORRECTION, note.id());
    return note;
  }

  @Override
  public CrisisPlanCopy giveCopy(Caller caller, Id<Person> person, int version, NewCopy wanted) {
    return about(caller, Action.DISCLOSURE_RECORD, person)
        .write(
            access -> {
              CrisisPlan plan = version(access, version);
              Disclosure told = disclosed(access, plan, wanted);
              CrisisPlanCopy copy =
                  new CrisisPlanCopy(
                      Id.next(),
                      person,
                      plan.number(),
                      plan.writtenAt(),
                      told == null ? null : told.recipient(),
                      told == null ? null : told.consent(),
                      access.caller().staff(),
                      access.now());
              access
                  .tx()
                  .crisisPlanRecords()
                  .add(access.provider(), copy, told == null ? null : told.id());
              return copy;
            });
  }

  /** The person's own copy is told to nobody else. */
  private static @Nullable Disclosure disclosed(Access access, CrisisPlan plan, NewCopy wanted) {
    return wanted.recipient() == null
        ? null
        : ConsentWriting.disclose(
            access,
            new NewDisclosure(
                wanted.recipient(),
                Objects.requireNonNullElse(wanted.purpose(), Purpose.COORDINATION),
                List.of(InformationCategory.CRISIS_PLAN),
                "Krisplan, version " + plan.number(),
                null,
                false,
                ""));
  }

  @Override
  public CrisisPlanDecline decline(Caller caller, Id<Person> person, NewDecline wanted) {
    return about(caller, Action.CRISIS_PLAN_CHANGE, person)
        .write(
            access -> {
              Checks checks = new Checks();
              String words = checks.optional("/words", wanted.words(), Checks.TEXT);
              Spoken.check(checks, access, identifiers, wanted.said());
              checks.done();
              return declined(access, words, wanted.said());
            });
  }

  /** Keeps that the person does not want a crisis plan, whoever of the two writes it down. */
  public static CrisisPlanDecline declined(Access access, String words, Said said) {
    CrisisPlanDecline decline =
        new CrisisPlanDecline(
            Id.next(),
            access.person(),
            words,
            said,
            said.day().plusDays(days(access)),
            access.recordedBy(),
            access.now(),
            null);
    end(access);
    access.tx().crisisPlanRecords().add(access.provider(), decline);
    access.about(DECLINE, decline.id());
    return decline;
  }

  private static int days(Access access) {
    return access.tx().crisisPlanRecords().askAgain(access.provider()).stream()
        .filter(one -> one.until() == null)
        .map(AskAgain::days)
        .findFirst()
        .orElse(USUAL_DAYS);
  }

  @Override
  public void reconsider(Caller caller, Id<Person> person) {
    about(caller, Action.CRISIS_PLAN_CHANGE, person)
        .write(
            access -> {
              reconsidered(access);
              return person;
            });
  }

  /** Ends it, whoever of the two writes it down. */
  public static void reconsidered(Access access) {
    if (!end(access)) {
      throw Refusal.of(Code.CRISIS_PLAN_NOT_DECLINED);
    }
  }

  /** Whatever was said before is not the person's word any more. */
  static boolean end(Access access) {
    return access
        .tx()
        .crisisPlanRecords()
        .endDecline(access.provider(), access.person(), access.now(), access.recordedBy());
  }

  @Override
  public List<AskAgain> askAgain(Actor actor, Id<Provider> provider) {
    return administration.read(
        actor,
        Action.ORGANISATION_CHANGE,
        provider,
        ASKING,
        (tx, today) -> KeptPlanRecords.known(tx, provider).crisisPlanRecords().askAgain(provider));
  }

  @Override
  public AskAgain askAgainAfter(Actor actor, Id<Provider> provider, int days) {
    Checks checks = new Checks();
    checks.within("/days", days, FEWEST_DAYS, MOST_DAYS);
    checks.done();
    return administration.change(
        actor,
        Action.ORGANISATION_CHANGE,
        provider,
        ASKING,
        change -> {
          AskAgain settled = new AskAgain(days, change.now(), null);
          KeptPlanRecords.known(change.tx(), provider)
              .crisisPlanRecords()
              .askAgain(provider, settled, who(actor));
          return settled;
        });
  }

  private static String who(Actor actor) {
    return actor instanceof Caller caller ? caller.staff().toString() : ((Operator) actor).name();
  }

  /** A version that the person has blocked is never said to be missing. */
  private static CrisisPlan version(Access access, int number) {
    return access.tx().plans().crisisPlanVersions(access.provider(), access.person()).stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(() -> access.leftOut() ? access.blocked() : Refusal.of(Code.NOT_FOUND));
  }
}
