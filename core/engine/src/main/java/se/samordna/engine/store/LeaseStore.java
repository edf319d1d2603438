package se.samordna.engine.store;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which node does which scheduled work, so that two nodes never do the same. Leases run on the
 * database's own clock, the only one that all nodes share.
 */
@ProviderType
public interface LeaseStore {
  /**
   * Takes or prolongs the lease of a work.
   *
   * @param work the work's name, at most 60 characters
   * @param holder the {@link Store#node()} that wants it
   * @param length for how long, if the node falls silent
   * @return the lease, empty while another node holds it
   */
  Optional<Lease> take(String work, String holder, Duration length);

  /** What was noted when the work was done the last time by any node, empty when never. */
  String lastDone(String work);

  /**
   * Gives the lease back and notes what has been done. Does nothing if it was lost meanwhile.
   *
   * @param done what was done last, for example the day; at most 60 characters
   */
  void finish(Lease lease, String done);
}
