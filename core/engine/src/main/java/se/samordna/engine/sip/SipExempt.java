package se.samordna.engine.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.samordna.engine.access.Access;
import se.samordna.plan.Intervention;
import se.samordna.plan.LegalBasis;
import se.samordna.plan.Plan;
import se.samordna.plan.PlanContent;
import se.samordna.plan.PlanVersion;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;
import se.samordna.refusal.Refusal;
import se.samordna.sip.SipContent;
import se.samordna.sip.SipContent.SipIntervention;

/**
 * Keeps out of a SIP, which each principal gets a copy of, what the board has exempted from
 * documentation that reveals who somebody is (SoL 11 kap. 5 §). An intervention of the person's
 * plans is known by its words: whoever writes the same into the SIP is told why it can't stand
 * there.
 */
final class SipExempt {
  private SipExempt() {}

  /** Goes on if the SIP holds none. */
  static void none(Access access, SipContent content) {
    Map<String, String> exempt = exempt(access);
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < content.interventions().size(); i++) {
      SipIntervention one = content.interventions().get(i);
      String decision = exempt.get(folded(one.what()));
      if (decision != null) {
        problems.add(
            Problem.at("/interventions/" + i + "/what", Code.SIP_HOLDS_EXEMPT)
                .with("intervention", i + 1)
                .with("decision", decision));
      }
    }
    if (!problems.isEmpty()) {
      throw new Refusal(problems);
    }
  }

  /** The board's decision by what is done; one statement. */
  private static Map<String, String> exempt(Access access) {
    Map<String, String> exempt = new TreeMap<>();
    access
        .tx()
        .plans()
        .of(access.provider(), List.of(access.person()))
        .getOrDefault(access.person(), List.of())
        .stream()
        .filter(plan -> plan.endedAt() == null)
        .flatMap(SipExempt::said)
        .filter(Intervention::isExempt)
        .forEach(
            one -> {
              LegalBasis basis = one.legalBasis();
              exempt.put(folded(one.what()), basis == null ? "" : basis.exemptBy());
            });
    return exempt;
  }

  private static Stream<Intervention> said(Plan plan) {
    PlanVersion current = plan.current();
    PlanContent adopted = current == null ? PlanContent.EMPTY : current.content();
    return Stream.concat(adopted.interventions().stream(), plan.content().interventions().stream());
  }

  private static String folded(String what) {
    return what.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
