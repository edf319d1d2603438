package se.samordna.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.life.LifeFact;
import se.samordna.life.LifeState;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Facts of how persons' lives are, as rows that never change. */
@ProviderType
public interface LifeFactStore {
  /** One fact. */
  Optional<LifeFact> get(Id<Provider> provider, Id<LifeFact> fact);

  /** Keeps a new fact. */
  void add(Id<Provider> provider, LifeFact fact);

  /** A person's newest facts, by day and then by when they were recorded; one statement. */
  List<LifeFact> of(Id<Provider> provider, Id<Person> person, int most);

  /**
   * How many of those with a place at the unit each state was last said of, and of how many nothing
   * was said in an area; by area and state, at most two statements.
   */
  List<Counted> atUnit(Id<Provider> provider, Id<Unit> unit);

  /** When the person stood on boards, newest first; one statement. */
  List<BoardSpan> onBoards(Id<Provider> provider, Id<Person> person);

  /**
   * A count.
   *
   * @param state {@code null} for those of whom nothing was said
   */
  record Counted(LifeState.Area area, @Nullable LifeState state, int persons) {}

  /** A time on a board; it lasts while {@code closed} is {@code null}. */
  record BoardSpan(Id<Unit> unit, Instant opened, @Nullable Instant closed) {}
}
