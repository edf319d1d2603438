package se.samordna.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.person.Person;

/**
 * The networks of persons. Each call is one access; safe for use by many threads.
 *
 * <p>Close ones of somebody with protected identity are as if they were not there for those who may
 * not see where the person is ({@code CM-1014}).
 */
@ProviderType
public interface Networks {
  /** The person's network, members in force first. */
  List<NetworkMember> of(Caller caller, Id<Person> person);

  /**
   * Suggests a member; the person decides.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2203} when relation and kind don't go together,
   *     {@code CM-2206} when a guardian is suggested for somebody who is not known to be under age
   */
  NetworkMember suggest(Caller caller, Id<Person> person, NewMember member);

  /** Changes what is known of a member, who may not be over; refuses as {@link #suggest} does. */
  NetworkMember change(Caller caller, Id<NetworkMember> member, int revision, NewMember facts);

  /**
   * Moves a membership on.
   *
   * @param said who said so, when and how; needed when the new status is the person's to say
   * @param personsWord the words, may be empty
   * @throws se.samordna.refusal.Refusal {@code CM-2201} when the status can't follow the present
   *     one, {@code CM-2202} when nobody is said to have said so, {@code CM-2207} when a legal
   *     representative has no mandate for it
   */
  NetworkMember move(
      Caller caller,
      Id<NetworkMember> member,
      int revision,
      MemberStatus status,
      @Nullable Said said,
      String personsWord);

  /**
   * Records what the person lets a member know from now on, in the place of what held before.
   *
   * @throws se.samordna.refusal.Refusal {@code CM-2204} when the member has not the person's yes,
   *     {@code CM-2205} when something is both shared and excluded, or minutes are to be given
   *     without meeting notes being shared; {@code CM-2207} as when moving
   */
  NetworkMember agree(
      Caller caller,
      Id<NetworkMember> member,
      int revision,
      MemberScope scope,
      Said said,
      String personsWord);

  /** The statuses a membership has had, oldest first. */
  List<MemberInterval> history(Caller caller, Id<NetworkMember> member);

  /** What the person has let a member know, oldest first. */
  List<ScopeInterval> scopes(Caller caller, Id<NetworkMember> member);

  /**
   * What is known of a member.
   *
   * @param relation {@code null} when no code fits: then the words say it
   */
  record NewMember(
      String name,
      NetworkMember.@Nullable Relation relation,
      String relationWords,
      NetworkMember.Kind kind,
      NetworkMember.Sphere sphere,
      @Nullable Integer closeness,
      String phone,
      boolean emergencyContact) {}
}
