package se.samordna.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.person.Person;

/**
 * Somebody in a person's network.
 *
 * @param relation in the person's own words or a usual one: mother, boendestödjare, friend
 * @param sphere the part of life the member stands in
 * @param since when the present status began
 * @param ended when the membership ended, {@code null} while it lasts
 */
public record NetworkMember(
    Id<NetworkMember> id,
    Id<Person> person,
    int revision,
    String name,
    String relation,
    Kind kind,
    Sphere sphere,
    String phone,
    boolean emergencyContact,
    MemberStatus status,
    Instant since,
    @Nullable Instant ended) {

  /** What a member is to the person (sources.md, network). */
  public enum Kind {
    PRIVATE,
    PROFESSIONAL,
    LEGAL_REPRESENTATIVE,
    PEER,
    OTHER
  }

  /** The part of life a member stands in; a quarter of the network map. */
  public enum Sphere {
    PRIVATE,
    HEALTH_CARE,
    MUNICIPALITY,
    AUTHORITY
  }
}
