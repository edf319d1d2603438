package se.samordna.engine.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.Page;
import se.samordna.PageRequest;
import se.samordna.consent.Disclosure;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.organisation.Unit;
import se.samordna.person.Person;
import se.samordna.protection.EmergencyOpening;
import se.samordna.protection.EmergencyOpening.Review;
import se.samordna.protection.NamedStaff;
import se.samordna.protection.ProtectedExport;

/** Who is named to read of persons with protected identity, and emergency openings. */
@ProviderType
public interface ProtectionStore {
  /**
   * How a member of staff stands to some persons with protected identity; one statement.
   *
   * @return those to whom they stand in some way
   */
  Map<Id<Person>, Standing> standing(
      Id<Provider> provider, Collection<Id<Person>> persons, Id<Staff> staff, Instant at);

  /**
   * Who may read of a person: coordinators, then team leaders on the day, then those on the list,
   * in Swedish order; one statement.
   */
  List<NamedStaff> named(Id<Provider> provider, Id<Person> person, LocalDate day);

  /** The same for some persons, without what they are to them; one statement. */
  Map<Id<Person>, Set<Id<Staff>>> mayRead(
      Id<Provider> provider, Collection<Id<Person>> persons, LocalDate day);

  /** Whether somebody works with care, or answers for it, at a unit that takes part in it. */
  boolean takesPart(Id<Provider> provider, Id<Person> person, Id<Staff> staff, LocalDate day);

  /** Puts somebody on a person's list, unless they stand there. */
  void name(Id<Provider> provider, Named named);

  /** Whose list a row stands on. */
  Optional<Id<Person>> personOf(Id<Provider> provider, Id<NamedStaff> named);

  /** Ends a row of a list. */
  void end(Id<Provider> provider, Id<NamedStaff> named, Id<Staff> by, String reason, Instant at);

  /** Keeps an emergency opening. */
  void open(Id<Provider> provider, Opened opened);

  /** How many a member of staff has opened elsewhere, or taken in, since a moment. */
  int openedSince(Id<Provider> provider, Id<Staff> staff, Instant since, boolean intakes);

  /** One opening. */
  Optional<EmergencyOpening> opening(Id<Provider> provider, Id<EmergencyOpening> opening);

  /**
   * Openings, the newest first; one statement.
   *
   * @param units where they were made; {@code null} for the whole provider
   * @throws se.samordna.refusal.Refusal {@code CM-1006} for a cursor that no page gave
   */
  Page<EmergencyOpening> openings(
      Id<Provider> provider, @Nullable Collection<Id<Unit>> units, PageRequest page);

  /** Keeps a question. */
  void ask(Id<Provider> provider, ProtectedExport export);

  /** What was asked of a person, the newest first. */
  List<ProtectedExport> exports(Id<Provider> provider, Id<Person> person, int most);

  /** One question. */
  Optional<ProtectedExport> export(Id<Provider> provider, Id<ProtectedExport> export);

  /**
   * Questions that nobody has answered, the oldest first; one statement.
   *
   * @param since asked no earlier
   */
  Page<ProtectedExport> exportsAsked(
      Id<Provider> provider, Collection<Id<Unit>> units, Instant since, PageRequest page);

  /** How many questions nobody has answered, asked no earlier; one statement. */
  int exportsWaiting(Id<Provider> provider, Collection<Id<Unit>> units, Instant since);

  /**
   * Keeps what was said.
   *
   * @return whether nobody had said anything before
   */
  boolean decide(
      Id<Provider> provider, Id<ProtectedExport> export, ProtectedExport.Decision decision);

  /**
   * Notes that the file was taken.
   *
   * @return whether it had not been
   */
  boolean taken(Id<Provider> provider, Id<ProtectedExport> export, Instant at);

  /**
   * How many wait to be reviewed, and of those how many since before a moment; one statement.
   *
   * @param units where they were made; {@code null} for the whole provider
   */
  Waiting unreviewed(Id<Provider> provider, @Nullable Collection<Id<Unit>> units, Instant before);

  /**
   * Keeps what a review found.
   *
   * @return whether nobody had reviewed it before
   */
  boolean review(Id<Provider> provider, Id<EmergencyOpening> opening, Review review);

  /**
   * How a member of staff stands to a person with protected identity.
   *
   * @param coordinates whether as lead coordinator of an enrolment that has not ended
   * @param listed whether on the person's list
   * @param openUntil when their emergency opening ends; {@code null} when none is in force
   * @param openAt the unit that takes no part in the care where the opening was made
   */
  record Standing(
      boolean coordinates, boolean listed, @Nullable Instant openUntil, @Nullable Id<Unit> openAt) {
    public static final Standing NONE = new Standing(false, false, null, null);
  }

  /** A row of a person's list to keep. */
  record Named(
      Id<NamedStaff> id,
      Id<Person> person,
      Id<Staff> staff,
      String reason,
      Id<Staff> by,
      Instant at) {}

  /**
   * An emergency opening to keep.
   *
   * @param elsewhere whether the unit took no part in the person's care
   * @param told what was told in the emergency, {@code null} unless that is why
   */
  record Opened(
      Id<EmergencyOpening> id,
      Id<Person> person,
      Id<Staff> staff,
      Id<Unit> unit,
      String reason,
      Instant at,
      Instant until,
      boolean elsewhere,
      @Nullable Id<Disclosure> told,
      EmergencyOpening.Why why) {

    /** One made in an emergency. */
    public Opened(
        Id<EmergencyOpening> id,
        Id<Person> person,
        Id<Staff> staff,
        Id<Unit> unit,
        String reason,
        Instant at,
        Instant until,
        boolean elsewhere) {
      this(
          id,
          person,
          staff,
          unit,
          reason,
          at,
          until,
          elsewhere,
          null,
          EmergencyOpening.Why.EMERGENCY);
    }

    /** What was told, which opens nothing. */
    public static Opened of(Disclosure told, Id<Unit> unit) {
      return new Opened(
          new Id<>(told.id().value()),
          told.person(),
          told.by(),
          unit,
          told.reason(),
          told.at(),
          told.at(),
          false,
          told.id(),
          EmergencyOpening.Why.TOLD);
    }
  }
}
