package se.samordna.engine.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.samordna.engine.check.Checks;
import se.samordna.plan.CrisisPlanContent;
import se.samordna.plan.CrisisPlanContent.CrisisContact;
import se.samordna.plan.CrisisPlanEvaluation;
import se.samordna.refusal.Code;

/** What a crisis plan and its evaluation must be like to be kept. */
final class CrisisPlanChecks {
  private static final int MOST = 20;

  private CrisisPlanChecks() {}

  /**
   * The content with space around texts gone.
   *
   * @throws se.samordna.refusal.Refusal with every problem
   */
  static CrisisPlanContent checked(CrisisPlanContent content, LocalDate reviewBy, LocalDate today) {
    Checks checks = new Checks();
    CrisisPlanContent checked =
        new CrisisPlanContent(
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
    checks.notBefore("/reviewBy", reviewBy, today);
    checks.notAfter("/reviewBy", reviewBy, PlanChecks.withinAYear(today));
    checks.that(checked.canBeUsed(), "/content", Code.CRISIS_PLAN_EMPTY);
    checks.done();
    return checked;
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
