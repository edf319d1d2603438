package se.samordna.engine.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.audit.Ground;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/**
 * What persons' blocks close to one access: each row that is read and that some unit has written is
 * held against the table of rights. Asks the store for blocks only of persons of whom a row is read
 * that is not the caller's own units', and for writers only of persons who have blocked something.
 */
final class ClosedParts {
  private final Tx tx;
  private final Gate gate;
  private final Caller caller;
  private final Passage.Granted granted;
  private final Instant now;
  private final Map<Id<Person>, Closing> closings = new HashMap<>();
  private final Map<UUID, @Nullable Id<Unit>> writers = new HashMap<>();
  private final Map<Id<Person>, Map<Instant, Id<Unit>>> versions = new HashMap<>();
  private @Nullable Ground lifted;
  private boolean leftOut;

  ClosedParts(Tx tx, Gate gate, Caller caller, Passage.Granted granted, Instant now) {
    this.tx = tx;
    this.gate = gate;
    this.caller = caller;
    this.granted = granted;
    this.now = now;
    Id<Person> person = granted.person();
    if (person != null) {
      closings.put(person, granted.closing());
    }
  }

  /** By which ground something was read that is blocked; {@code null} when nothing was. */
  @Nullable Ground lifted() {
    return lifted;
  }

  /** Whether something has been left out of what was read. */
  boolean leftOut() {
    return leftOut;
  }

  /** Those of some things that are closed to the caller. */
  Set<Written> closed(Id<Provider> provider, List<Written> things) {
    List<Written> foreign = things.stream().filter(one -> !isOwn(provider, one)).toList();
    look(provider, foreign);
    List<Written> blocked = foreign.stream().filter(one -> !closing(one).held().isEmpty()).toList();
    if (blocked.isEmpty()) {
      return Set.of();
    }
    lookUp(provider, blocked);
    Set<Written> closed = new HashSet<>();
    for (Written one : blocked) {
      if (!isOpen(one)) {
        closed.add(one);
        leftOut = true;
      }
    }
    return closed;
  }

  private boolean isOwn(Id<Provider> provider, Written one) {
    Id<Unit> unit = one.unit();
    return provider.equals(caller.provider()) && unit != null && granted.units().contains(unit);
  }

  private void look(Id<Provider> provider, List<Written> things) {
    Set<Id<Person>> unknown = new HashSet<>();
    for (Written one : things) {
      Id<Person> person = person(one);
      if (person != null && !closings.containsKey(person)) {
        unknown.add(person);
      }
    }
    if (unknown.isEmpty()) {
      return;
    }
    Map<Id<Person>, Closing> found = gate.closings(tx, caller, provider, unknown, now);
    unknown.forEach(person -> closings.put(person, found.getOrDefault(person, Closing.NONE)));
  }

  private @Nullable Id<Person> person(Written one) {
    return one.person() == null ? granted.person() : one.person();
  }

  private Closing closing(Written one) {
    Id<Person> person = person(one);
    return person == null ? Closing.NONE : closings.getOrDefault(person, Closing.NONE);
  }

  private void lookUp(Id<Provider> provider, List<Written> things) {
    List<UUID> unknown = new ArrayList<>();
    for (Written one : things) {
      UUID thing = one.thing();
      if (thing != null && one.unit() == null && !writers.containsKey(thing)) {
        unknown.add(thing);
      }
      Id<Person> person = person(one);
      if (one.at() != null && person != null && !versions.containsKey(person)) {
        versions.put(person, tx.blocks().crisisPlanWriters(provider, person));
      }
    }
    if (!unknown.isEmpty()) {
      Map<UUID, Id<Unit>> found = tx.blocks().writers(provider, unknown);
      unknown.forEach(thing -> writers.put(thing, found.get(thing)));
    }
  }

  private @Nullable Id<Unit> writer(Written one) {
    if (one.unit() != null) {
      return one.unit();
    }
    if (one.thing() != null) {
      return writers.get(one.thing());
    }
    Id<Person> person = person(one);
    Instant at = one.at();
    return at == null || person == null ? null : versions.getOrDefault(person, Map.of()).get(at);
  }

  private boolean isOpen(Written one) {
    Closing closing = closing(one);
    Id<Unit> writer = writer(one);
    boolean through = false;
    for (Passage.Grant grant : granted.grants()) {
      Block block = closing.ofAny(grant.by().unit(), writer);
      if (gate.allows(grant.cell().with(block))) {
        if (block == Block.NONE) {
          return true;
        }
        through = true;
      }
    }
    if (through) {
      lifted =
          closing.opened() ? Ground.EMERGENCY : Objects.requireNonNullElse(lifted, Ground.CONSENT);
    }
    return through;
  }
}
