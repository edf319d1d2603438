package se.samordna.engine.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.instrument.InstrumentScore;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;

/** Scores of instruments, as rows that never change. */
@ProviderType
public interface ScoreStore {
  /** One score. */
  Optional<InstrumentScore> get(Id<Provider> provider, Id<InstrumentScore> score);

  /** Keeps a new score. */
  void add(Id<Provider> provider, InstrumentScore score);

  /** A unit's newest scores, by day and then by when they were recorded; one statement. */
  List<InstrumentScore> ofUnit(Id<Provider> provider, Id<Unit> unit, int most);

  /** A person's newest scores, by day and then by when they were recorded; one statement. */
  List<InstrumentScore> ofPerson(Id<Provider> provider, Id<Person> person, int most);
}
