package se.samordna.engine.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.samordna.engine.check.Checks;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanContent.CrisisContact;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.plan.CrisisPlanPart;
import se.samordna.plan.Plans.NewCrisisPlan;
import se.samordna.refusal.Code;
import se.samordna.refusal.Problem;

/** What a crisis plan and its evaluation must be like to be kept. */
final class CrisisPlanChecks {
  private static final int MOST = 20;
  private static final int REFERENCE = 500;

  private CrisisPlanChecks() {}

  /**
   * Characters of a crisis plan that is kept in another system: what is read in a crisis, on half a
   * page; our own choice.
   */
  private static final int WORKING_COPY = 2_000;

  /**
   * What is written with space around texts gone.
   *
   * @param system the other system that is the system of record, empty when it is Samordna
   * @throws se.samordna.refusal.Refusal with every problem
   */
  static NewCrisisPlan checked(NewCrisisPlan plan, Optional<String> system, LocalDate today) {
    Checks checks = new Checks();
    CrisisPlanContent content = content(checks, plan.content());
    checks.notBefore("/reviewBy", plan.reviewBy(), today);
    checks.notAfter("/reviewBy", plan.reviewBy(), PlanChecks.withinAYear(today));
    checks.that(content.canBeUsed(), "/content", Code.CRISIS_PLAN_EMPTY);
    List<String> tookPart = TookPart.checked(checks, plan.tookPart());
    String reference = checks.optional("/reference", plan.reference(), REFERENCE);
    system.ifPresent(name -> elsewhere(checks, name, reference, content));
    checks.done();
    return new NewCrisisPlan(
        content, plan.reviewBy(), plan.copyOffered(), plan.personTookPart(), tookPart, reference);
  }

  /** Only a working copy may stand here, and where the original is. */
  private static void elsewhere(
      Checks checks, String system, String reference, CrisisPlanContent content) {
    if (reference.isEmpty()) {
      checks.problem(
          Problem.at("/reference", Code.CRISIS_PLAN_WITHOUT_REFERENCE).with("system", system));
    }
    int length =
        Arrays.stream(CrisisPlanPart.values())
            .flatMap(part -> part.in(content).stream())
            .mapToInt(String::length)
            .sum();
    if (length > WORKING_COPY) {
      checks.problem(
          Problem.at("/content", Code.CRISIS_PLAN_KEPT_ELSEWHERE)
              .with("system", system)
              .with("max", WORKING_COPY));
    }
  }

  private static CrisisPlanContent content(Checks checks, CrisisPlanContent content) {
    return new CrisisPlanContent(
        text(checks, "triggers", content.triggers()),
        text(checks, "earlySigns", content.earlySigns()),
        text(checks, "howOthersNotice", content.howOthersNotice()),
        text(checks, "whatIDo", content.whatIDo()),
        text(checks, "whatHelps", content.whatHelps()),
        text(checks, "whatDoesNotHelp", content.whatDoesNotHelp()),
        contacts(checks, content.contacts()),
        text(checks, "services", content.services()),
        text(checks, "medicines", content.medicines()),
        text(checks, "practicalities", content.practicalities()),
        text(checks, "ifAdmitted", content.ifAdmitted()),
        text(checks, "homeVisits", content.homeVisits()),
        copies(checks, content.copies()));
  }

  private static String text(Checks checks, String field, String text) {
    return checks.optional("/content/" + field, text, Checks.TEXT);
  }

  private static List<CrisisContact> contacts(Checks checks, List<CrisisContact> contacts) {
    checks.that(contacts.size() <= MOST, "/content/contacts", Code.FIELD_TOO_LONG);
    List<CrisisContact> checked = new ArrayList<>();
    for (int i = 0; i < contacts.size(); i++) {
      String at = "/content/contacts/" + i;
      CrisisContact contact = contacts.get(i);
      checked.add(
          new CrisisContact(
              checks.required(at + "/name", contact.name(), Checks.NAME),
              checks.optional(at + "/relation", contact.relation(), Checks.NAME),
              checks.optional(at + "/phone", contact.phone(), Checks.NAME)));
    }
    return checked;
  }

  private static List<String> copies(Checks checks, List<String> copies) {
    checks.that(copies.size() <= MOST, "/content/copies", Code.FIELD_TOO_LONG);
    List<String> checked = new ArrayList<>();
    for (int i = 0; i < copies.size(); i++) {
      checked.add(checks.required("/content/copies/" + i, copies.get(i), Checks.NAME));
    }
    return checked;
  }

  /** The evaluation with space around texts gone. */
  static CrisisPlanEvaluation checked(CrisisPlanEvaluation evaluation, LocalDate today) {
    Checks checks = new Checks();
    checks.notAfter("/date", evaluation.date(), today);
    CrisisPlanEvaluation checked =
        new CrisisPlanEvaluation(
            evaluation.date(),
            evaluation.used(),
            checks.optional("/whatHelped", evaluation.whatHelped(), Checks.TEXT),
            checks.optional("/whatToChange", evaluation.whatToChange(), Checks.TEXT),
            evaluation.withPerson());
    checks.done();
    return checked;
  }
}
