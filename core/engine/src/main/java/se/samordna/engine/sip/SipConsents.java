package se.samordna.engine.sip;

import java.util.Optional;
import java.util.UUID;
import se.samordna.consent.ConsentType;
import se.samordna.engine.access.Access;
import se.samordna.engine.consent.LivingConsents;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/** The consent that a SIP rests on, looked at anew at each change. */
final class SipConsents {
  private SipConsents() {}

  /** The person's living consent to a SIP. */
  static Optional<UUID> living(Access access) {
    return LivingConsents.of(access)
        .living(ConsentType.SIP_CREATION)
        .map(consent -> consent.id().value());
  }

  /**
   * Goes on if there is one.
   *
   * @throws Refusal {@code CM-2256} else
   */
  static UUID needed(Access access) {
    return living(access).orElseThrow(() -> Refusal.of(Code.SIP_WITHOUT_CONSENT));
  }
}
