package se.samordna.engine.meeting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.TurnStore.Known;
import se.samordna.meeting.Meeting;
import se.samordna.meeting.MeetingReport;
import se.samordna.meeting.MeetingReport.Spoken;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Meetings as they can be read afterwards. */
final class MeetingReports {
  private MeetingReports() {}

  /** What was said and decided of those whom the team still cares for; the others are counted. */
  static MeetingReport of(Access access, Meeting stored) {
    Set<Id<Person>> all = persons(stored);
    Map<Id<Person>, Known> known = known(access, stored);
    List<Spoken> spoken = new ArrayList<>();
    all.forEach(
        person ->
            Optional.ofNullable(known.get(person))
                .ifPresent(one -> spoken.add(spoken(stored, person, one, spoken.size() + 1))));
    access.shows(spoken.stream().map(Spoken::person).toList());
    String unitName =
        access
            .tx()
            .organisations()
            .unit(access.provider(), stored.unit())
            .map(Unit::name)
            .orElse("");
    return new MeetingReport(
        stored.about(known.keySet()), unitName, spoken, all.size() - spoken.size());
  }

  /**
   * A meeting that may be long over: a team's tells of nobody whom the unit no longer cares for.
   * While it goes on it is whole.
   */
  static Meeting seen(Access access, Meeting stored) {
    return stored.isOpen() || !stored.type().isTeams()
        ? stored
        : stored.about(known(access, stored).keySet());
  }

  private static Map<Id<Person>, Known> known(Access access, Meeting stored) {
    Set<Id<Person>> all = persons(stored);
    return all.isEmpty()
        ? Map.of()
        : access.tx().turns().knownAt(access.provider(), stored.unit(), all);
  }

  /** All that the meeting spoke of, in the order in which it did. */
  private static Set<Id<Person>> persons(Meeting stored) {
    Set<Id<Person>> all = new LinkedHashSet<>();
    stored.turns().forEach(turn -> all.add(turn.person()));
    stored.decisions().forEach(decision -> all.add(decision.person()));
    return all;
  }

  /** A protected person is a number here, as on the board. */
  private static Spoken spoken(Meeting meeting, Id<Person> person, Known known, int place) {
    return new Spoken(
        person,
        known.protection().hides() ? "Person " + place : known.name(),
        known.protection(),
        meeting.turn(person),
        meeting.decisions().stream().filter(one -> one.person().equals(person)).toList());
  }
}
