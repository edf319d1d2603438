package se.samordna.enrolment;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.text.Text;

/**
 * A person in a model at a unit. The core owns the lifecycle, the model owns the phase.
 *
 * @param model the model's id
 * @param major the model's major version, which the enrolment stays on until it is moved
 * @param phase the model's phase
 * @param phaseLabel the phase in the model's own words, kept so that it can be read without the
 *     model
 * @param attention whether the phase is one that asks for attention
 * @param phaseSince when the phase began
 * @param marks the marks in force
 * @param coordinator the lead coordinator in force, {@code null} before the first
 * @param basis {@code null} until it is decided
 * @param outcome how it ended, {@code null} while it lasts
 */
public record Enrolment(
    Id<Enrolment> id,
    Id<Provider> provider,
    Id<Person> person,
    Id<Unit> unit,
    String model,
    int major,
    int revision,
    Lifecycle lifecycle,
    String phase,
    Text phaseLabel,
    boolean attention,
    Instant phaseSince,
    Set<String> marks,
    @Nullable Coordinator coordinator,
    @Nullable Basis basis,
    Instant referredAt,
    @Nullable Instant activeSince,
    @Nullable Instant closedAt,
    @Nullable ClosingOutcome outcome) {
  public Enrolment {
    marks = Set.copyOf(marks);
  }

  /** The same without its marks, which say that somebody is in inpatient care or custody. */
  Enrolment withoutMarks() {
    return new Enrolment(
        id,
        provider,
        person,
        unit,
        model,
        major,
        revision,
        lifecycle,
        phase,
        phaseLabel,
        attention,
        phaseSince,
        Set.of(),
        coordinator,
        basis,
        referredAt,
        activeSince,
        closedAt,
        outcome);
  }

  /** The same as it would be in a phase of its model, to reckon with. */
  public Enrolment in(String other) {
    return new Enrolment(
        id,
        provider,
        person,
        unit,
        model,
        major,
        revision,
        lifecycle,
        other,
        phaseLabel,
        attention,
        phaseSince,
        marks,
        coordinator,
        basis,
        referredAt,
        activeSince,
        closedAt,
        outcome);
  }

  /** The next revision, on another basis. */
  public Enrolment on(Basis other) {
    return new Enrolment(
        id,
        provider,
        person,
        unit,
        model,
        major,
        revision + 1,
        lifecycle,
        phase,
        phaseLabel,
        attention,
        phaseSince,
        marks,
        coordinator,
        other,
        referredAt,
        activeSince,
        closedAt,
        outcome);
  }

  /** The next revision, with another lead coordinator. */
  public Enrolment ledBy(Coordinator other) {
    return new Enrolment(
        id,
        provider,
        person,
        unit,
        model,
        major,
        revision + 1,
        lifecycle,
        phase,
        phaseLabel,
        attention,
        phaseSince,
        marks,
        other,
        basis,
        referredAt,
        activeSince,
        closedAt,
        outcome);
  }

  /** Whether the person has a place in the model now, paused or not. */
  public boolean hasPlace() {
    return lifecycle == Lifecycle.ACTIVE || lifecycle == Lifecycle.PAUSED;
  }

  /** Whether the enrolment has ended. */
  public boolean isClosed() {
    return lifecycle == Lifecycle.CLOSED;
  }
}
