package se.samordna.engine.person;

import java.time.Instant;
import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.store.Tx;
import se.samordna.network.NetworkMember;
import se.samordna.organisation.Provider;

/** Hears what becomes of the members of a person's network, such as what asks who still comes. */
public interface NetworkHearer {
  /**
   * Within the transaction that changes a membership or what the member may know; when it throws,
   * nothing is changed.
   *
   * @param before as it stood
   * @param after as it stands now
   */
  void changed(Access access, NetworkMember before, NetworkMember after);

  /**
   * Within the transaction that suspends a member with something else, such as a consent that is
   * taken back at another provider.
   *
   * @param member as it stood
   */
  void suspended(Tx tx, Id<Provider> provider, NetworkMember member, Instant at);
}
