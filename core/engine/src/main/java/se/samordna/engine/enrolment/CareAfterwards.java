package se.samordna.engine.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.CareRelationStore;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * What becomes of a unit's part in the care when an enrolment begins or ends there. It lasts while
 * another enrolment does; as long as the door is open, and then ends by itself; a month to finish
 * the record where no door is left open; and no longer than a referral that was declined. What the
 * unit has registered itself lasts until somebody ends it, or the door closes.
 */
final class CareAfterwards {
  private static final String ENROLLED = "enrolled";

  /** To finish the record in; ours. */
  private static final int DAYS_TO_FINISH = 30;

  private CareAfterwards() {}

  static void begun(Access access, Enrolment enrolment) {
    CareRelationStore relations = access.tx().careRelations();
    Id<Person> person = enrolment.person();
    relations.open(access.provider(), person, enrolment.unit(), ENROLLED, access.now());
    relations.stay(access.provider(), person, enrolment.unit());
  }

  static void closed(Access access, Enrolment before) {
    List<EnrolmentRow> all = access.tx().enrolments().ofPerson(access.provider(), before.person());
    Id<Unit> unit = before.unit();
    boolean another =
        all.stream()
            .map(EnrolmentRow::enrolment)
            .anyMatch(
                one -> one.unit().equals(unit) && !one.isClosed() && !one.id().equals(before.id()));
    if (another) {
      return;
    }
    CareRelationStore relations = access.tx().careRelations();
    LocalDate door = door(all, before);
    if (door != null) {
      relations.until(access.provider(), before.person(), unit, null, door);
    } else if (before.activeSince() == null) {
      relations.end(access.provider(), before.person(), unit, ENROLLED, access.now());
    } else {
      LocalDate lastDay = access.today().plusDays(DAYS_TO_FINISH);
      relations.until(access.provider(), before.person(), unit, ENROLLED, lastDay);
    }
  }

  private static @Nullable LocalDate door(List<EnrolmentRow> all, Enrolment closed) {
    return all.stream()
        .filter(row -> row.enrolment().id().equals(closed.id()))
        .map(EnrolmentRow::openDoorUntil)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
