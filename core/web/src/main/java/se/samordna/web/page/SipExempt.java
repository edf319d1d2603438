package se.samordna.web.page;

import java.util.List;
import se.samordna.plan.Intervention;
import se.samordna.plan.LegalBasis;
import se.samordna.web.text.Texts;
import se.samordna.web.view.Parts.Notice;

/** The interventions of the person's plans that a SIP leaves out, each with the reason. */
final class SipExempt {
  private SipExempt() {}

  static List<Notice> notices(Visit visit) {
    Texts t = visit.t();
    return visit.site().plans().of(visit.caller(), visit.id("person")).stream()
        .filter(plan -> plan.endedAt() == null)
        .flatMap(plan -> plan.content().interventions().stream())
        .filter(Intervention::isExempt)
        .map(
            one -> {
              LegalBasis basis = one.legalBasis();
              String decision = basis == null ? "" : basis.exemptBy();
              return Notice.info(t.of("sip.exempt", one.what(), decision));
            })
        .distinct()
        .toList();
  }
}
