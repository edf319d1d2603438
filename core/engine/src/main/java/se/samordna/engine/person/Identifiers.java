package se.samordna.engine.person;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.samordna.person.identifier.Identifier;
import se.samordna.person.identifier.IdentifierReader;
import se.samordna.person.identifier.IdentifierReading;
import se.samordna.person.identifier.IdentifierScheme;

/** Reads numbers by the shipped schemes and those that a region has published as services. */
@Component(service = Identifiers.class)
public final class Identifiers {
  private final IdentifierReader reader;

  /** Made by the component runtime, anew when a scheme comes or goes. */
  @Activate
  public Identifiers(
      @Reference(
              cardinality = ReferenceCardinality.MULTIPLE,
              policyOption = ReferencePolicyOption.GREEDY)
          List<IdentifierScheme> schemes) {
    this.reader = new IdentifierReader(schemes);
  }

  /** What stored numbers are recalled with. */
  public IdentifierReader reader() {
    return reader;
  }

  /**
   * The identifier that somebody typed.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2001} at the pointer, with what is wrong and near
   */
  public Identifier read(String pointer, String typed, LocalDate today) {
    IdentifierReading reading = reader.read(typed, today);
    if (reading instanceof IdentifierReading.Read read) {
      return read.identifier();
    }
    throw ((IdentifierReading.Refused) reading).refusal(pointer);
  }

  /** The identifier in a search, empty when what was typed is none. */
  Optional<Identifier> search(String typed, LocalDate today) {
    return reader.read(typed, today) instanceof IdentifierReading.Read read
        ? Optional.of(read.identifier())
        : Optional.empty();
  }
}
