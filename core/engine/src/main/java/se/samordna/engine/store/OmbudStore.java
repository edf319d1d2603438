package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.enrolment.Lifecycle;
import se.samordna.model.ModelVersion;
import se.samordna.ombud.MandateEnd;
import se.samordna.ombud.MandateGiven;
import se.samordna.ombud.MandatePhase;
import se.samordna.ombud.OmbudAppointment;
import se.samordna.ombud.OmbudMandate;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/** Mandates of personal ombuds: codes, dates and ids. */
@ProviderType
public interface OmbudStore {
  /** One mandate. */
  Optional<MandateRow> find(Id<Provider> provider, Id<OmbudMandate> mandate);

  /** Whose the mandate is. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<OmbudMandate> mandate);

  /** The person's mandates at some units, the newest first. */
  List<MandateRow> ofPerson(Id<Provider> provider, Id<Person> person, Collection<Id<Unit>> units);

  /** All of the person's mandates, the newest first. */
  List<MandateRow> ofPerson(Id<Provider> provider, Id<Person> person);

  /** Whether the provider has units of personal ombuds. */
  boolean areAt(Id<Provider> provider);

  /** A unit's mandates that last, the longest in their phase first. */
  Page<MandateRow> ongoing(
      Id<Provider> provider, Id<Unit> unit, @Nullable Id<Staff> ombud, PageRequest page);

  /** A unit's mandates that have ended, the latest first. */
  Page<MandateRow> ended(Id<Provider> provider, Id<Unit> unit, PageRequest page);

  /** All of a unit's mandates that last, for its caseload; one statement. */
  List<MandateRow> carried(Id<Provider> provider, Id<Unit> unit);

  /** Adds a mandate. */
  void add(MandateRow mandate);

  /**
   * Stores what a step changed.
   *
   * @return whether the mandate still had the revision before
   */
  boolean change(MandateRow mandate);

  /**
   * Begins a phase; the one before ends at the same moment.
   *
   * @param by {@code null} when it is the person
   */
  void moved(MandateRow to, @Nullable Id<Staff> by, Instant at);

  /** The phases of a mandate, oldest first. */
  List<PhaseRow> phases(Id<Provider> provider, Id<OmbudMandate> mandate);

  /** The appointments of a mandate, the latest first. */
  List<OmbudAppointment> appointments(Id<Provider> provider, Id<OmbudMandate> mandate);

  /** A person's appointments from a moment on that hold, the soonest first; one statement. */
  List<OmbudAppointment> coming(Id<Provider> provider, Id<Person> person, Instant from);

  /** One appointment. */
  Optional<OmbudAppointment> appointment(Id<Provider> provider, Id<OmbudAppointment> appointment);

  /** Adds an appointment. */
  void meet(Id<Provider> provider, Id<Unit> unit, OmbudAppointment appointment);

  /** Calls an appointment off. */
  void callOff(Id<Provider> provider, Id<OmbudAppointment> appointment);

  /** Whether anything is kept of a mandate at the unit. */
  boolean hasAny(Id<Provider> provider, Id<Unit> unit);

  /** Counts of a unit from one moment up to another. */
  Counted counted(Id<Provider> provider, Id<Unit> unit, Instant from, Instant to);

  /**
   * Removes mandates that ended before a moment, and all that hangs on them, but none of somebody
   * who is held on the day.
   *
   * @return whose each was; at most so many
   */
  List<Id<Person>> removeEnded(Id<Provider> provider, Instant before, LocalDate today, int atMost);

  /**
   * A time in a phase.
   *
   * @param own whether the person began it
   */
  record PhaseRow(MandatePhase phase, boolean own, Instant from, @Nullable Instant to) {}

  /** Counts before anything is hidden. */
  record Counted(
      int asked,
      int ongoing,
      Map<MandateEnd, Integer> ended,
      Map<OmbudAppointment.AppointmentKind, Met> appointments) {}

  /** Appointments, and how many mandates they were about. */
  record Met(int appointments, int mandates) {}

  /**
   * A mandate as it is kept, with the names that people know it by.
   *
   * @param at the model's version at the step that was taken last
   */
  record MandateRow(
      Id<OmbudMandate> id,
      Id<Provider> provider,
      Id<Person> person,
      String personName,
      Protection protection,
      Id<Unit> unit,
      String unitName,
      int revision,
      String model,
      ModelVersion at,
      MandatePhase phase,
      Lifecycle lifecycle,
      Instant phaseSince,
      @Nullable Id<Staff> ombud,
      String ombudName,
      Instant askedAt,
      @Nullable Instant activeSince,
      @Nullable MandateGiven given,
      @Nullable Instant endedAt,
      @Nullable MandateEnd end,
      boolean overLimit) {

    /** Whether it lasts. */
    public boolean lasts() {
      return endedAt == null;
    }
  }
}
