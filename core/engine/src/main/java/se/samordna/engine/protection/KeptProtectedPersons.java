package se.samordna.engine.protection;

import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.audit.AuditLine;
import se.samordna.audit.Outcome;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Why;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.AuditReviewStore.Wanted;
import se.samordna.engine.store.LinkStore;
import se.samordna.engine.store.ProtectionStore.Named;
import se.samordna.person.Person;
import se.samordna.protection.NamedStaff;
import se.samordna.protection.ProtectedExport;
import se.samordna.protection.ProtectedPersons;
import se.samordna.protection.SeenList;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.text.Days;

/** The named staff of protected persons, in the store. */
@Component(service = ProtectedPersons.class)
public final class KeptProtectedPersons implements ProtectedPersons {
  private static final String NAMED = "named staff";
  private static final int LONGEST = 400;

  private final Work work;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public KeptProtectedPersons(@Reference Work work) {
    this.work = work;
  }

  @Override
  public List<NamedStaff> named(Caller caller, Id<Person> person) {
    return work.by(caller, Action.NAMED_STAFF_READ)
        .person(person)
        .about(NAMED, person)
        .read(access -> list(access, person));
  }

  private static List<NamedStaff> list(Access access, Id<Person> person) {
    return access.tx().protections().named(access.provider(), person, access.today());
  }

  @Override
  public NamedStaff name(Caller caller, Id<Person> person, NewName wanted) {
    return work.by(caller, Action.NAMED_STAFF_CHANGE)
        .person(person)
        .write(
            access -> {
              if (!access.isProtected()) {
                throw Refusal.of(Code.NOT_PROTECTED);
              }
              mustAnswer(access);
              Checks checks = new Checks();
              String reason = Why.needed(access, checks, wanted.reason(), LONGEST);
              checks.that(takesPart(access, wanted), "/staff", Code.NAMED_NOT_IN_CARE);
              checks.done();
              return named(access, wanted, reason);
            });
  }

  @Override
  public ProtectedExport askExport(Caller caller, Id<Person> person, NewExport wanted) {
    return work.by(caller, Action.EXPORT_ASK)
        .person(person)
        .write(access -> Exports.ask(access, wanted));
  }

  @Override
  public List<ProtectedExport> exports(Caller caller, Id<Person> person) {
    return work.by(caller, Action.EXPORT_READ)
        .person(person)
        .read(access -> access.tx().protections().exports(access.provider(), person, MOST_EXPORTS));
  }

  @Override
  public Page<ProtectedExport> exportsAsked(Caller caller, PageRequest page) {
    return work.by(caller, Action.EXPORT_DECIDE).read(access -> Exports.asked(access, page));
  }

  @Override
  public ProtectedExport decideExport(
      Caller caller, Id<ProtectedExport> export, boolean granted, String words) {
    return work.by(caller, Action.EXPORT_DECIDE)
        .thing(
            "protected export",
            export,
            tx -> tx.protections().export(caller.provider(), export).map(ProtectedExport::person))
        .write(access -> Exports.decide(access, export, granted, words));
  }

  @Override
  public ProtectedExport takeExport(Caller caller, Id<Person> person, ProtectedExport.What what) {
    return work.by(caller, Action.EXPORT_TAKE)
        .person(person)
        .write(access -> Exports.take(access, what));
  }

  @Override
  public Page<SeenList> lists(Caller caller, Id<Person> person, LocalDate since, PageRequest page) {
    return work.by(caller, Action.LOG_READ)
        .person(person)
        .about("lists", person)
        .read(
            access -> {
              mustAnswer(access);
              Wanted wanted = new Wanted(null, person, null, null, Days.start(since), null);
              return lists(access.tx().auditReviews().search(access.provider(), wanted, page));
            });
  }

  private static Page<SeenList> lists(Page<AuditLine> rows) {
    return new Page<>(
        rows.rows().stream()
            .filter(line -> line.persons() > 1 && line.outcome() == Outcome.ALLOWED)
            .map(
                line ->
                    new SeenList(
                        line.seq(),
                        line.at(),
                        line.who().name(),
                        line.who().role(),
                        line.who().unitName(),
                        line.action(),
                        line.persons()))
            .toList(),
        rows.nextCursor());
  }

  @Override
  public void close(Caller caller, Id<Person> person) {
    work.by(caller, Action.RECORD_CLOSE)
        .person(person)
        .write(
            access -> {
              if (!access.isProtected()) {
                throw Refusal.of(Code.NOT_PROTECTED);
              }
              boolean open =
                  access.tx().enrolments().ofPerson(access.provider(), person).stream()
                      .anyMatch(row -> !row.enrolment().isClosed());
              if (open) {
                throw Refusal.of(Code.RECORD_STILL_OPEN);
              }
              closed(access);
              return person;
            });
  }

  /** Nothing leads out of it any more, and nothing says why. */
  private static void closed(Access access) {
    boolean first =
        access
            .tx()
            .merges()
            .close(access.provider(), access.person(), access.caller().staff(), access.now());
    if (!first) {
      throw Refusal.of(Code.RECORD_CLOSED);
    }
    LinkStore links = access.tx().links();
    links.of(access.provider(), access.person()).stream()
        .filter(half -> half.endedAt() == null)
        .forEach(half -> links.end(half.pair(), access.now(), access.caller().staff(), ""));
    links.offers(access.provider(), access.person()).stream()
        .filter(offer -> offer.usedAt() == null && offer.spentAt() == null)
        .forEach(offer -> links.close(access.provider(), offer.id(), false, access.now()));
  }

  private static void mustAnswer(Access access) {
    if (!access.answersForNamed()) {
      throw Refusal.of(Code.NOT_YOURS);
    }
  }

  private static boolean takesPart(Access access, NewName wanted) {
    return access
        .tx()
        .protections()
        .takesPart(access.provider(), access.person(), wanted.staff(), access.today());
  }

  private static NamedStaff named(Access access, NewName wanted, String reason) {
    access
        .tx()
        .protections()
        .name(
            access.provider(),
            new Named(
                Id.next(),
                access.person(),
                wanted.staff(),
                reason,
                access.caller().staff(),
                access.now()));
    NamedStaff kept =
        list(access, access.person()).stream()
            .filter(one -> one.because() == NamedStaff.Because.LISTED)
            .filter(one -> one.staff().equals(wanted.staff()))
            .findFirst()
            .orElseThrow();
    access.about(NAMED, kept.id());
    return kept;
  }

  @Override
  public void end(Caller caller, Id<NamedStaff> named, String reason) {
    work.by(caller, Action.NAMED_STAFF_CHANGE)
        .thing(NAMED, named, tx -> tx.protections().personOf(caller.provider(), named))
        .write(
            access -> {
              mustAnswer(access);
              Checks checks = new Checks();
              String why = Why.needed(access, checks, reason, LONGEST);
              checks.done();
              access
                  .tx()
                  .protections()
                  .end(access.provider(), named, access.caller().staff(), why, access.now());
              return named;
            });
  }
}
