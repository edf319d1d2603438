package se.samordna.engine.network;

import java.util.List;
import java.util.function.Function;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.person.Identifiers;
import se.samordna.network.NetworkMember;
import se.samordna.person.Person;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** A person's network as one access sees it: who it is of, and every member as of today. */
record NetworkAccess(Access access, Person person) {
  static NetworkAccess of(Access access, Identifiers identifiers) {
    Person person =
        access
            .tx()
            .persons()
            .get(access.provider(), access.person(), identifiers.reader())
            .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
    return new NetworkAccess(access, person);
  }

  /** Does something with it. */
  static <T> Function<Access, T> with(
      Identifiers identifiers, Function<? super NetworkAccess, ? extends T> work) {
    return access -> work.apply(of(access, identifiers));
  }

  /** All members. */
  List<NetworkMember> members() {
    return access
        .tx()
        .networks()
        .of(access.provider(), List.of(person.id()))
        .getOrDefault(person.id(), List.of())
        .stream()
        .map(member -> member.readOn(access.today()))
        .toList();
  }

  /** One member. */
  NetworkMember member(Id<NetworkMember> id) {
    return access
        .tx()
        .networks()
        .get(access.provider(), id)
        .map(member -> member.readOn(access.today()))
        .orElseThrow(() -> Refusal.of(Code.NOT_FOUND));
  }
}
