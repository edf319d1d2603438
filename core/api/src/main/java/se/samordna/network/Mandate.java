package se.samordna.network;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/**
 * What a god man, an administrator or a guardian may do for a person, and when. A god man does not
 * decide on health care (sources.md, network), and no mandate opens anything by itself.
 *
 * @param name whose mandate it is; empty where the reader may not know
 * @param areas what it covers; none for a guardian, whose charge is whole
 * @param decidedOn the day of the decision, {@code null} for a guardian by birth
 * @param from the first day
 * @param to the last day as decided, {@code null} until further notice
 * @param endedOn the last day when it ended in another way, {@code null} while it goes on
 * @param inForce whether it was in force on the day it was read
 */
public record Mandate(
    Id<Mandate> id,
    Id<Person> person,
    Id<NetworkMember> member,
    int revision,
    String name,
    NetworkMember.Relation relation,
    List<Area> areas,
    @Nullable LocalDate decidedOn,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate endedOn,
    Id<Staff> recordedBy,
    Instant recordedAt,
    boolean inForce) {

  public Mandate {
    areas = areas.stream().distinct().sorted().toList();
  }

  /**
   * The mandate as read on a day.
   *
   * @param comesOfAge the day on which the person turns 18, when a guardian's charge is over
   */
  public Mandate readOn(LocalDate day, @Nullable LocalDate comesOfAge) {
    return new Mandate(
        id,
        person,
        member,
        revision,
        name,
        relation,
        areas,
        decidedOn,
        from,
        to,
        endedOn,
        recordedBy,
        recordedAt,
        holds(day, comesOfAge));
  }

  /**
   * The last day when nothing ends it before: as decided, and a guardian's at the latest the day
   * before the person comes of age; {@code null} until further notice.
   *
   * @param comesOfAge the day on which the person turns 18, {@code null} when it is not known
   */
  public @Nullable LocalDate lastDay(@Nullable LocalDate comesOfAge) {
    if (relation != NetworkMember.Relation.GUARDIAN || comesOfAge == null) {
      return to;
    }
    LocalDate underAge = comesOfAge.minusDays(1);
    return to == null || to.isAfter(underAge) ? underAge : to;
  }

  private boolean holds(LocalDate day, @Nullable LocalDate comesOfAge) {
    if (relation == NetworkMember.Relation.GUARDIAN
        && (comesOfAge == null || !day.isBefore(comesOfAge))) {
      return false;
    }
    return !day.isBefore(from)
        && (to == null || !day.isAfter(to))
        && (endedOn == null || !day.isAfter(endedOn));
  }

  /** Whether whoever has it provides for the person: what speaking for somebody asks for. */
  public boolean providesForPerson() {
    return relation == NetworkMember.Relation.GUARDIAN || areas.contains(Area.SORJA_FOR_PERSON);
  }

  /** What a mandate may cover, by the words of the Parental Code. */
  public enum Area {
    BEVAKA_RATT,
    FORVALTA_EGENDOM,
    SORJA_FOR_PERSON
  }
}
