package se.samordna.engine.supervision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.SupervisionStore.Standing;
import se.samordna.engine.store.SupervisionStore.Supervised;
import se.samordna.engine.store.TurnStore.Known;
import se.samordna.meeting.Meeting;
import se.samordna.organisation.Role;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * Who may tell how the next step of a group supervision went: whoever presented or stands in for
 * them, whoever coordinates the person or has got the task, and, while the presenter is away or has
 * left, the team leaders and those who were there. These learn of nobody who was told of without a
 * name, or is protected.
 */
final class FollowUps {
  private final Access access;
  private final Map<About, Standing> standings;
  private final Map<Id<Person>, Known> known;
  private final Set<Id<Person>> closed;

  private record About(Id<Meeting> meeting, Id<Person> person) {}

  private FollowUps(
      Access access,
      Map<About, Standing> standings,
      Map<Id<Person>, Known> known,
      Set<Id<Person>> closed) {
    this.access = access;
    this.standings = standings;
    this.known = known;
    this.closed = closed;
  }

  /**
   * What the reader may tell at a unit.
   *
   * @param known of those asked about
   */
  static FollowUps at(Access access, Id<Unit> unit, Map<Id<Person>, Known> known) {
    Map<About, Standing> standings = new HashMap<>();
    access
        .tx()
        .supervisions()
        .standings(access.provider(), unit, access.caller().staff(), access.today())
        .forEach(one -> standings.put(new About(one.meeting(), one.person()), one));
    Set<Id<Person>> hidden =
        known.entrySet().stream()
            .filter(one -> one.getValue().protection().hides())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new FollowUps(access, standings, known, access.closedOf(hidden));
  }

  /** One that the caller may tell of; who else it is about is nothing that others learn here. */
  static Supervised toTell(Access access, Supervised one) {
    Map<Id<Person>, Known> known =
        access.tx().turns().knownAt(access.provider(), one.unit(), List.of(one.person()));
    if (at(access, one.unit(), known).mayBeToldOf(one)) {
      return one;
    }
    throw Refusal.of(one.byName() ? Code.SUPERVISION_TOLD_BY_OTHER : Code.NOT_FOUND);
  }

  /** Whether the reader may tell how it went with somebody. */
  boolean mayBeToldOf(Supervised one) {
    if (one.presenter().equals(access.caller().staff())) {
      return true;
    }
    Standing standing = standings.get(new About(one.meeting(), one.person()));
    return standing != null
        && !closed.contains(one.person())
        && (standing.coordinates()
            || standing.hasTask()
            || (standing.presenterAway() && isOpen(one) && isOfTheGroup(one, standing)));
  }

  private boolean isOpen(Supervised one) {
    @Nullable Known person = known.get(one.person());
    return one.byName() && person != null && !person.protection().hides();
  }

  private boolean isOfTheGroup(Supervised one, Standing standing) {
    return standing.wasThere() || access.caller().has(Role.TEAM_LEADER, one.unit());
  }
}
