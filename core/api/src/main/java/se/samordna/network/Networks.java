package se.samordna.network;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.access.Caller;
import se.samordna.person.Person;

/** The networks of persons. Each call is one access; safe for use by many threads. */
@ProviderType
public interface Networks {
  /** The person's network, members in force first. */
  List<NetworkMember> of(Caller caller, Id<Person> person);

  /** Suggests a member; the person decides. */
  NetworkMember suggest(Caller caller, Id<Person> person, NewMember member);

  /**
   * Moves a membership on.
   *
   * @param personsWord when and how the person said so; needed when the new status is the person's
   *     to say
   * @throws se.samordna.refusal.Refusal {@code CM-2201} when the status can't follow the present
   *     one, {@code CM-2202} when the person's word is missing
   */
  NetworkMember move(
      Caller caller,
      Id<NetworkMember> member,
      int revision,
      MemberStatus status,
      String personsWord);

  /** The statuses a membership has had, oldest first. */
  List<MemberInterval> history(Caller caller, Id<NetworkMember> member);

  /** What is needed to suggest a member. */
  record NewMember(
      String name,
      String relation,
      NetworkMember.Kind kind,
      NetworkMember.Sphere sphere,
      String phone,
      boolean emergencyContact) {}
}
