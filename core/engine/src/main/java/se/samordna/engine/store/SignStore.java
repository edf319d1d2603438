package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.enrolment.Boards.NewRequest;
import se.samordna.enrolment.Enrolment;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/** What was recorded that may speak for the board, and what was set aside. */
@ProviderType
public interface SignStore {
  /**
   * Everything recorded that may speak for the board about persons with an active enrolment at the
   * units who are not on it; one statement.
   *
   * @param window what counts
   */
  List<SignRow> of(Id<Provider> provider, Collection<Id<Unit>> units, Window window);

  /** Sets a sign aside. */
  void setAside(
      Id<Provider> provider,
      Id<Enrolment> enrolment,
      String sign,
      String reason,
      Id<Staff> by,
      Instant at);

  /** Keeps that somebody asked for more support, or told of an admission. */
  void add(Id<Provider> provider, Id<Person> person, NewRequest request, Id<Staff> by, Instant at);

  /**
   * What counts.
   *
   * @param since from this day on
   * @param longSince from this day on for stays on the board and what was set aside
   * @param forms the urls of forms that may hold signs
   */
  record Window(LocalDate today, LocalDate since, LocalDate longSince, List<String> forms) {
    public Window {
      forms = List.copyOf(forms);
    }
  }

  /** What a row is of. */
  enum Kind {
    MISSED_VISIT,
    CRISIS_PLAN_USED,
    ASKED_FOR,
    COORDINATOR_AWAY,
    FORM,
    /** A reason of a stay that has ended or, while it goes on, since the phase that it is in. */
    CAME_DOWN,
    SET_ASIDE
  }

  /**
   * Something that was recorded.
   *
   * @param day when it was
   * @param to the last day of an absence, {@code null} when it is open
   * @param recordedAt when it was recorded; of a stay when it ended or its phase began
   * @param what who asked, the reason's code, the form with its version, or the sign set aside
   * @param words the answers, or why it was set aside
   * @param byName who is away, or who set it aside
   */
  record SignRow(
      Id<Enrolment> enrolment,
      Id<Person> person,
      String personName,
      Protection protection,
      Id<Unit> unit,
      String model,
      int major,
      String phase,
      Kind kind,
      LocalDate day,
      @Nullable LocalDate to,
      Instant recordedAt,
      String what,
      String words,
      String byName) {}
}
