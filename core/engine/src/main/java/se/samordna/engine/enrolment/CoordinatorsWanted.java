package se.samordna.engine.enrolment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.access.Caller;
import se.samordna.audit.Action;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Request;
import se.samordna.engine.access.Work;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.CaseloadStore.Post;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.CoordinatorWanted;
import se.samordna.enrolment.CoordinatorWish;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** Persons who need somebody to coordinate, with why and who could. */
final class CoordinatorsWanted {
  /** How many candidates stand in a list; a person's own page has them all. */
  private static final int IN_LIST = 3;

  private final Work work;
  private final CoordinatorRanks ranks;

  CoordinatorsWanted(Work work, CoordinatorRanks ranks) {
    this.work = work;
    this.ranks = ranks;
  }

  Page<CoordinatorWanted> waiting(Caller caller, Id<Unit> unit, PageRequest page) {
    Request asked = work.by(caller, Action.CASELOAD_READ).unit(unit);
    Waiting waiting =
        asked.look(
            access -> {
              Page<EnrolmentRow> rows =
                  access.tx().caseloads().waiting(access.provider(), unit, page);
              return new Waiting(
                  CoordinatorRanks.read(access, unit, rows.rows()),
                  rows.nextCursor(),
                  closed(access, unit, rows.rows()));
            });
    List<CoordinatorWanted> wanted =
        asked.reckon(() -> ranks.judge(waiting.reading(), Named.to(caller, unit), IN_LIST)).stream()
            .map(one -> waiting.closed().contains(one.person()) ? one.forNamedOnly() : one)
            .toList();
    asked.record(wanted.stream().map(CoordinatorWanted::person).toList());
    return new Page<>(wanted, waiting.nextCursor());
  }

  /** Those with protected identity to whom the reader is not named. */
  static Set<Id<Person>> closed(Access access, Id<Unit> unit, List<EnrolmentRow> rows) {
    Set<Id<Person>> hidden =
        rows.stream()
            .filter(row -> row.protection().hides())
            .map(row -> row.enrolment().person())
            .collect(Collectors.toSet());
    if (hidden.isEmpty() || access.caller().has(Role.TEAM_LEADER, unit)) {
      return Set.of();
    }
    hidden.removeAll(
        access
            .tx()
            .protections()
            .standing(access.provider(), hidden, access.caller().staff(), access.now())
            .keySet());
    return hidden;
  }

  CoordinatorWanted candidates(Caller caller, Id<Enrolment> enrolment) {
    Request asked =
        work.by(caller, Action.ENROLMENT_READ)
            .thing(
                "enrolment",
                enrolment,
                tx -> tx.enrolments().personOf(caller.provider(), enrolment));
    CoordinatorRanks.Reading reading =
        asked.look(access -> CoordinatorRanks.read(access, row(access, enrolment)));
    CoordinatorWanted wanted =
        asked.reckon(() -> ranks.judge(reading, Named.PERSONS, Integer.MAX_VALUE)).get(0);
    asked.record();
    return wanted;
  }

  CoordinatorWish wish(Caller caller, Id<Enrolment> enrolment, Id<Staff> staff, String words) {
    Checks checks = new Checks();
    String said = checks.optional("/words", words, Checks.TEXT);
    checks.done();
    return work.by(caller, Action.STEP_TAKE)
        .thing("enrolment", enrolment, tx -> tx.enrolments().personOf(caller.provider(), enrolment))
        .write(
            access -> {
              Id<Unit> unit = row(access, enrolment).enrolment().unit();
              Post post =
                  access
                      .tx()
                      .caseloads()
                      .posts(access.provider(), List.of(unit), access.today())
                      .stream()
                      .filter(one -> one.staff().equals(staff) && one.caseCarrying())
                      .findFirst()
                      .orElseThrow(() -> Refusal.at("/staff", Code.COORDINATOR_NOT_IN_TEAM));
              CoordinatorWish wish = new CoordinatorWish(staff, post.name(), said, access.now());
              access
                  .tx()
                  .caseloads()
                  .wish(access.provider(), enrolment, wish, access.caller().staff());
              return wish;
            });
  }

  private static EnrolmentRow row(Access access, Id<Enrolment> enrolment) {
    return access
        .tx()
        .enrolments()
        .find(access.provider(), enrolment)
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }

  private record Waiting(
      CoordinatorRanks.Reading reading, @Nullable String nextCursor, Set<Id<Person>> closed) {}
}
