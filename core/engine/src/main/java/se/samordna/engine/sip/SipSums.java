package se.samordna.engine.sip;

import java.util.List;
import se.samordna.sip.Sip;
import se.samordna.sip.SipVersion;

/** Holds what is kept of adopted versions against the sums they were adopted with. */
final class SipSums {
  private SipSums() {}

  /** The SIP, each version saying whether it is intact. */
  static Sip checked(Sip sip) {
    List<SipVersion> versions =
        sip.versions().stream()
            .map(
                one ->
                    new SipVersion(
                        one.number(),
                        one.content(),
                        one.parties(),
                        one.sha256(),
                        SipCanonical.isIntact(sip.commonId(), one),
                        one.adoptedAt(),
                        one.adoptedBy(),
                        one.standings(),
                        one.copies(),
                        one.atDischarge()))
            .toList();
    return sip.withVersions(versions);
  }
}
