package se.samordna.engine.sip;

import se.samordna.Id;
import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.engine.network.Spoken;
import se.samordna.engine.person.Identifiers;
import se.samordna.plan.PlanRecords.NewCorrection;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;
import se.samordna.sip.Sip;
import se.samordna.sip.SipCorrection;

/** The person's word that something in a version is wrong, as staff record it. */
final class SipCorrections {
  private SipCorrections() {}

  static void add(
      Access access, Identifiers identifiers, Sip sip, int version, NewCorrection wanted) {
    if (sip.versions().stream().noneMatch(one -> one.number() == version)) {
      throw Refusal.of(Code.NOT_FOUND);
    }
    Checks checks = new Checks();
    String words = checks.required("/words", wanted.words(), Checks.TEXT);
    Spoken.check(checks, access, identifiers, wanted.said());
    checks.done();
    access
        .tx()
        .sips()
        .add(
            access.provider(),
            access.person(),
            sip.id(),
            new SipCorrection(
                Id.next(), version, words, wanted.said(), access.caller().staff(), access.now()));
  }
}
