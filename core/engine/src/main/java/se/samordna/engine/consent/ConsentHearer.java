package se.samordna.engine.consent;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.samordna.Id;
import se.samordna.consent.Consent;
import se.samordna.engine.store.Tx;
import se.samordna.organisation.Provider;
import se.samordna.organisation.Staff;
import se.samordna.person.Person;

/** Hears that consents come and go, such as what freezes a plan that rests on one. */
public interface ConsentHearer {
  /**
   * Within the transaction that takes the consent back; when it throws, nothing is taken back.
   *
   * @param provider whose consent it is; not always the provider of whoever recorded the withdrawal
   * @param consent as it stands now, with its withdrawal
   */
  void withdrawn(Tx tx, Id<Provider> provider, Consent consent);

  /**
   * Within the transaction that keeps a new consent, before it is kept: what rested on an older one
   * that is over is not to rise again with it.
   *
   * @param by whoever records it, {@code null} for the person
   */
  default void giving(
      Tx tx, Id<Provider> provider, Id<Person> person, @Nullable Id<Staff> by, Instant at) {}
}
