package se.samordna.start;

import org.osgi.annotation.versioning.ProviderType;
import se.samordna.access.Caller;

/** The first page of the day. One access; safe for use by many threads. */
@ProviderType
public interface Starts {
  /** What needs the caller today. */
  Start today(Caller caller);
}
