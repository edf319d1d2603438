package se.samordna.engine.person;

import se.samordna.engine.access.Access;
import se.samordna.network.NetworkMember;

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
}
