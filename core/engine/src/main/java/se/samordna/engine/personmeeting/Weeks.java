package se.samordna.engine.personmeeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.personmeeting.DatedMeeting;
import se.samordna.personmeeting.MeetingWeek;

/** A unit's weeks, from Monday to Sunday in Sweden. */
final class Weeks {
  private Weeks() {}

  /**
   * One page of a week. When somebody with protected identity is to be where is for named staff
   * alone, so that others get a number of meetings and neither day nor time.
   */
  static MeetingWeek of(Access access, Gate gate, Id<Unit> unit, LocalDate day, PageRequest page) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Page<DatedMeeting> all =
        access
            .tx()
            .personMeetings()
            .between(access.provider(), unit, monday, monday.plusDays(6), page);
    Set<Id<Person>> covered =
        all.rows().stream()
            .filter(Weeks::isCovered)
            .map(DatedMeeting::person)
            .collect(Collectors.toSet());
    Set<Id<Person>> open =
        covered.isEmpty()
            ? Set.of()
            : gate.mayRead(access.tx(), access.caller(), covered, access.now());
    Map<Id<Person>, String> numbers = new HashMap<>();
    List<DatedMeeting> shown = new ArrayList<>();
    for (DatedMeeting one : all.rows()) {
      if (!isCovered(one)) {
        shown.add(one);
      } else if (open.contains(one.person())) {
        String number = "Person " + (numbers.size() + 1);
        shown.add(one.called(numbers.computeIfAbsent(one.person(), person -> number)));
      }
    }
    access.shows(shown.stream().map(DatedMeeting::person).toList());
    return new MeetingWeek(monday, shown, all.nextCursor(), all.rows().size() - shown.size());
  }

  /** A protected person comes without a name from the store. */
  private static boolean isCovered(DatedMeeting one) {
    return one.personName().isEmpty();
  }
}
