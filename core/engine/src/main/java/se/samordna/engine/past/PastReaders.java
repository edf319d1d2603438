package se.samordna.engine.past;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.access.Gate;
import se.samordna.engine.store.BlockStore.Held;
import se.samordna.engine.store.PastStore.AtWork;
import se.samordna.organisation.Role;
import se.samordna.organisation.Staff;
import se.samordna.past.RightsThen;
import se.samordna.past.RightsThen.Because;
import se.samordna.past.RightsThen.ReaderThen;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/** Who could read of a person at a moment, by the gate's own table. */
@Component(service = PastReaders.class)
public final class PastReaders {
  private final Gate gate;

  /** Made by the component runtime, or by hand outside OSGi. */
  @Activate
  public PastReaders(@Reference Gate gate) {
    this.gate = gate;
  }

  RightsThen of(Access access, Id<Person> person, Instant at) {
    Protection protection = access.tx().past().protection(access.provider(), person, at);
    List<AtWork> atWork = access.tx().past().atWork(access.provider(), person, at);
    List<Held> held = held(access, person, at);
    Set<Id<Staff>> leaders =
        atWork.stream()
            .filter(one -> one.role() == Role.TEAM_LEADER)
            .map(AtWork::staff)
            .collect(Collectors.toSet());
    List<ReaderThen> readers =
        atWork.stream()
            .filter(
                one ->
                    gate.couldRead(
                        one.role(),
                        protection.hides(),
                        leaders.contains(one.staff()) || one.coordinated() || one.listed(),
                        one.opened()))
            .map(one -> reader(one, because(one, protection, leaders.contains(one.staff())), held))
            .toList();
    return new RightsThen(person, at, protection, readers);
  }

  /** What the person had blocked, where the one who asks may know of whose writing. */
  private static List<Held> held(Access access, Id<Person> person, Instant at) {
    List<Held> held =
        access
            .tx()
            .blocks()
            .held(access.provider(), List.of(person), at)
            .getOrDefault(person, List.of());
    boolean told =
        access.caller().has(Role.AUDITOR)
            || held.stream().allMatch(one -> access.tellsBlocked(one.unit()));
    return told ? held : List.of();
  }

  private ReaderThen reader(AtWork one, Because because, List<Held> held) {
    return new ReaderThen(
        one.unit(),
        one.unitName(),
        one.staff(),
        one.staffName(),
        one.role(),
        because,
        gate.wasBlocked(held, one.unit(), one.opened()));
  }

  private static Because because(AtWork one, Protection protection, boolean led) {
    if (!protection.hides()) {
      return Because.TAKES_PART;
    }
    if (one.coordinated()) {
      return Because.COORDINATED;
    }
    if (led) {
      return Because.LED;
    }
    return one.listed() ? Because.LISTED : Because.EMERGENCY;
  }
}
