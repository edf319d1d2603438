package se.samordna.engine.sip;

import se.samordna.engine.access.Access;
import se.samordna.engine.check.Checks;
import se.samordna.refusal.Code;
import se.samordna.sip.Sip;
import se.samordna.sip.SipEvaluation;
import se.samordna.sip.Sips.NewEvaluation;

/** How a SIP has helped, as it is kept: by a figure, or in the words of somebody. */
final class SipFollowUp {
  private SipFollowUp() {}

  static SipEvaluation evaluation(Access access, Sip sip, NewEvaluation wanted) {
    Checks checks = new Checks();
    checks.notAfter("/day", wanted.day(), access.today());
    Integer helped = wanted.helped();
    if (helped != null) {
      checks.within("/helped", helped, 1, 5);
    }
    String person = checks.optional("/personsView", wanted.personsView(), Checks.TEXT);
    String staff = checks.optional("/staffsView", wanted.staffsView(), Checks.TEXT);
    checks.that(
        helped != null || !person.isEmpty() || !staff.isEmpty(),
        "/personsView",
        Code.FIELD_MISSING);
    checks.done();
    return new SipEvaluation(
        sip.versions().size(),
        wanted.day(),
        helped,
        person,
        staff,
        access.caller().staff(),
        access.now());
  }
}
