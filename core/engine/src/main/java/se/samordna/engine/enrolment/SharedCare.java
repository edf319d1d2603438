package se.samordna.engine.enrolment;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.store.BoardStore.CareFacts;
import se.samordna.engine.store.BoardStore.EntryRow;
import se.samordna.enrolment.Boards.CareChange;
import se.samordna.enrolment.Boards.NewRisk;
import se.samordna.organisation.Staff;
import se.samordna.refusal.Code;

/** How a team shares the care of somebody on its board. */
final class SharedCare {
  private static final int MOST_COLLEAGUES = 10;
  private static final int MOST_MINUTES = 7 * 24 * 60;
  private static final int LONGEST_NOTE = 1_000;

  private SharedCare() {}

  /** Settles who meets the person besides the coordinator, and what else is kept on the card. */
  static EntryFactsChange settle(Access access, EntryRow row, CareChange change) {
    Set<Id<Staff>> team = team(access, row);
    @Nullable Id<Staff> coordinator = row.care().coordinator();
    Checks checks = new Checks();
    checks.within("/alsoMeets", change.alsoMeets().size(), 0, MOST_COLLEAGUES);
    for (int i = 0; i < change.alsoMeets().size(); i++) {
      Id<Staff> one = change.alsoMeets().get(i);
      checks.that(
          !one.equals(coordinator) && isThere(one, team, row), "/alsoMeets/" + i, Code.FIELD_WRONG);
    }
    Id<Staff> deputy = change.deputy();
    checks.that(
        deputy == null || (!deputy.equals(coordinator) && isThere(deputy, team, row)),
        "/deputy",
        Code.FIELD_WRONG);
    checks.within("/minutesTarget", change.minutesTarget(), 0, MOST_MINUTES);
    String note = checks.optional("/networkNote", change.networkNote(), LONGEST_NOTE);
    checks.plausible("/expectedEnd", change.expectedEnd());
    checks.done();
    access
        .tx()
        .boards()
        .setAlsoMeets(
            access.provider(), row.id(), change.alsoMeets(), access.caller().staff(), access.now());
    return EntryFactsChange.of(row.facts())
        .care(
            new CareFacts(
                deputy, change.minutesTarget(), change.network(), note, change.expectedEnd()));
  }

  /** Writes down what a risk was judged to be, beside what was judged before. */
  static EntryFactsChange assess(Access access, EntryRow row, NewRisk risk) {
    Checks checks = new Checks();
    String note = checks.optional("/note", risk.note(), LONGEST_NOTE);
    checks.notAfter("/assessedOn", risk.assessedOn(), access.today());
    checks.that(team(access, row).contains(risk.assessedBy()), "/assessedBy", Code.FIELD_WRONG);
    checks.done();
    NewRisk judged =
        new NewRisk(risk.kind(), risk.raised(), risk.assessedOn(), risk.assessedBy(), note);
    access
        .tx()
        .boards()
        .addRisk(access.provider(), row.id(), judged, access.caller().staff(), access.now());
    return EntryFactsChange.of(row.facts());
  }

  private static Set<Id<Staff>> team(Access access, EntryRow row) {
    return access
        .tx()
        .organisations()
        .staffAt(access.provider(), row.unit(), access.today())
        .stream()
        .map(one -> one.staff().id())
        .collect(Collectors.toSet());
  }

  /** Who has left the team since may stay on the card until the team changes it. */
  private static boolean isThere(Id<Staff> staff, Set<Id<Staff>> team, EntryRow row) {
    List<Id<Staff>> named =
        row.care().alsoMeets().stream().map(colleague -> colleague.staff()).toList();
    return team.contains(staff) || named.contains(staff) || staff.equals(row.care().deputy());
  }
}
