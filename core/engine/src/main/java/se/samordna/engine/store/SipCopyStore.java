package se.samordna.engine.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import se.samordna.Id;
import se.samordna.organisation.Provider;
import se.samordna.person.Person;
import se.samordna.sip.ReceivedSip;
import se.samordna.sip.Sip;
import se.samordna.sip.SipVersion;

/** Copies of other providers' SIPs, each a row of the provider whose record it lies in. */
@ProviderType
public interface SipCopyStore {
  /**
   * Lays a copy in a record.
   *
   * @param provider whose record it is
   */
  void add(Id<Provider> provider, ReceivedSip copy);

  /** The copies in a person's record, the newest first; two statements. */
  List<ReceivedSip> of(Id<Provider> provider, Id<Person> person);

  /**
   * Tells every copy of a version that a principal has confirmed.
   *
   * @param from whose SIP it is
   * @param standing the place of the principal among the version's standings
   */
  void confirm(
      Id<Provider> from,
      String commonId,
      int number,
      int standing,
      SipVersion.Confirmation confirmation);

  /** Tells every copy of a SIP that the consent is taken back; once. */
  void freeze(Id<Provider> from, String commonId, Instant at);

  /** Whether a copy of a SIP left by a consent. */
  boolean leftBy(Id<Provider> provider, Id<Sip> sip, UUID consent);
}
