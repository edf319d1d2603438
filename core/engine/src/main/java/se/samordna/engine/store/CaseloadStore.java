package se.samordna.engine.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.engine.store.EnrolmentStore.EnrolmentRow;
import se.samordna.enrolment.CoordinatorWish;
import se.samordna.enrolment.Enrolment;
import se.samordna.enrolment.Lifecycle;
import se.samordna.enrolment.LimitOverride;
import se.samordna.model.CaseloadRule;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.person.Protection;

/** What caseloads are reckoned from: who is carried by whom, who is at work, who waits. */
@ProviderType
public interface CaseloadStore {
  /** Every open enrolment at the units, longest waiting first; one statement. */
  List<EnrolmentRow> carried(Id<Provider> provider, Collection<Id<Unit>> units);

  /**
   * How many are active and how many wait, by unit, model, phase and coordinator, at all of the
   * provider's units; one statement, which reads an index and no enrolment.
   */
  List<Carried> counted(Id<Provider> provider);

  /**
   * Every assignment in force at the units on the day, in Swedish order of names; one statement. An
   * absence of more than 14 days counts as away (sources.md, caseload).
   */
  List<Post> posts(Id<Provider> provider, Collection<Id<Unit>> units, LocalDate day);

  /**
   * How many were given a place in each model at each of the units within a time, also those who
   * have left again; one statement.
   *
   * @param from the first moment
   * @param to the last
   */
  List<TakenIn> takenIn(
      Id<Provider> provider, Collection<Id<Unit>> units, Instant from, Instant to);

  /**
   * The waiting enrolments of a unit, longest first; one statement.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-1006} for a cursor that no page gave
   */
  Page<EnrolmentRow> waiting(Id<Provider> provider, Id<Unit> unit, PageRequest page);

  /** Who has coordinated the persons, in any enrolment and now or before; one statement. */
  List<Coordinated> coordinated(Id<Provider> provider, Collection<Id<Person>> persons);

  /** Whom the persons of the enrolments wish for now; one statement. */
  Map<Id<Enrolment>, CoordinatorWish> wishes(
      Id<Provider> provider, Collection<Id<Enrolment>> enrolments);

  /** Keeps a wish from its moment on; the one before ends then. */
  void wish(
      Id<Provider> provider, Id<Enrolment> enrolment, CoordinatorWish wish, Id<Staff> recordedBy);

  /** Keeps an override. */
  void add(Id<Provider> provider, Id<Unit> unit, LimitOverride override, String step);

  /**
   * A unit's overrides within a time, newest first; one statement.
   *
   * @param from the first moment
   * @param to the moment after the last
   * @throws se.samordna.refusal.Refusal {@code CM-1006} for a cursor that no page gave
   */
  Page<OverrideRow> overrides(
      Id<Provider> provider, Id<Unit> unit, Instant from, Instant to, PageRequest page);

  /**
   * A post at a unit.
   *
   * @param away whether so long that the post is not counted
   * @param deputy who is named to stand in for an absence of today, however short; {@code null}
   *     when nobody is
   * @param deputyName the deputy's name, empty when nobody is named
   */
  record Post(
      Id<Unit> unit,
      Id<Staff> staff,
      String name,
      Profession profession,
      BigDecimal fte,
      boolean caseCarrying,
      boolean away,
      @Nullable Id<Staff> deputy,
      String deputyName) {
    /**
     * Whether a caseload rule counts the post: somebody is at work in it, in a profession that is
     * counted, and for a coordinator's figure it is a post that carries persons.
     */
    public boolean isCountedBy(CaseloadRule rule) {
      return !away
          && !rule.notCounted().contains(profession)
          && (rule.scope() != CaseloadRule.Scope.COORDINATOR || caseCarrying);
    }

    /** A post for whose holder nobody stands in. */
    public Post(
        Id<Unit> unit,
        Id<Staff> staff,
        String name,
        Profession profession,
        BigDecimal fte,
        boolean caseCarrying,
        boolean away) {
      this(unit, staff, name, profession, fte, caseCarrying, away, null, "");
    }
  }

  /**
   * So many in one place.
   *
   * @param coordinator who leads their coordination, {@code null} where nobody does
   */
  record Carried(
      Id<Unit> unit,
      String model,
      int major,
      Lifecycle lifecycle,
      String phase,
      @Nullable Id<Staff> coordinator,
      int persons) {}

  /** How many were given a place in a model at a unit. */
  record TakenIn(Id<Unit> unit, String model, int persons) {
    /** How many at one unit were given a place in the model. */
    public static int in(String model, List<TakenIn> counts) {
      return counts.stream()
          .filter(one -> one.model().equals(model))
          .mapToInt(TakenIn::persons)
          .sum();
    }
  }

  /**
   * Somebody who coordinates a person, or did.
   *
   * @param since when it began
   * @param until when it ended, {@code null} while it lasts
   */
  record Coordinated(Id<Person> person, Id<Staff> staff, Instant since, @Nullable Instant until) {}

  /** An override, and whether its person may be named. */
  record OverrideRow(LimitOverride override, Protection protection) {}
}
