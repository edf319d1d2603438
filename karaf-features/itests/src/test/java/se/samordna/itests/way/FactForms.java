package se.samordna.itests.way;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers to FACT's forms, as the FHIR R4 QuestionnaireResponses that an integrator would send. */
public final class FactForms {
  static final String BASE = "https://samordna.se/forms/";
  private static final String CODES = "https://samordna.se/codes";
  private static final List<String> CHECKLIST =
      List.of(
          "cause",
          "sleep",
          "food",
          "medicines",
          "safety",
          "noNewRisk",
          "planRevised",
          "networkInformed");

  private FactForms() {}

  public static Map<String, Object> referral() {
    return response(
        "cm-referral",
        group("from", code("referrer", "HEALTH_CARE"), text("referrerContact", "Öppenvården")),
        group("person", yesNo("knows", true)),
        group("situation", text("why", "Behöver flera yrken."), yesNo("children", false)),
        group("urgency", code("urgent", "NORMAL")));
  }

  /** Somebody close asks, and the person has not said yes to that. */
  static Map<String, Object> referralUnasked() {
    return response(
        "cm-referral",
        group(
            "from",
            code("referrer", "CLOSE_ONE"),
            yesNo("closeOneMayAsk", false),
            text("referrerContact", "Mamma")),
        group("person", yesNo("knows", true)),
        group("situation", text("why", "Sover inte."), yesNo("children", false)),
        group("urgency", code("urgent", "NORMAL")));
  }

  /** The five criteria; those named are not met. */
  static Map<String, Object> eligibility(String... notMet) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (String criterion : List.of("e1", "e2", "e3", "e4", "e5")) {
      items.add(yesNo(criterion, !List.of(notMet).contains(criterion)));
    }
    items.add(text("personsView", "Jag tror att det kan hjälpa."));
    return response("fact-eligibility", items);
  }

  /** The checklist for coming down, with everything in place. */
  static Map<String, Object> boardExit(String firstContact) {
    return boardExit(firstContact, "YES", List.of());
  }

  /** The checklist with sleep that is not as usual yet. */
  static Map<String, Object> boardExitButSleep(String firstContact) {
    return boardExit(firstContact, "PARTLY", List.of(text("notAll", "Sover hellre hemma.")));
  }

  private static Map<String, Object> boardExit(
      String firstContact, String sleep, List<Map<String, Object>> why) {
    List<Map<String, Object>> checklist = new ArrayList<>();
    CHECKLIST.forEach(one -> checklist.add(code(one, one.equals("sleep") ? sleep : "YES")));
    List<Map<String, Object>> items = new ArrayList<>();
    items.add(group("checklist", checklist));
    items.addAll(why);
    items.addAll(
        List.of(
            group("view", code("agrees", "YES"), text("personsView", "Jag sover igen.")),
            code("outcome", "USUAL"),
            value("firstContact", "valueDate", firstContact)));
    return response("fact-board-exit", items);
  }

  static Map<String, Object> closingSummary() {
    return response(
        "cm-closing-summary",
        text("path", "Två kriser, den andra kort."),
        text("personsWords", "Jag vet vad jag ska göra nu."),
        text("health", "Vårdcentralen följer upp."),
        code("crisisPlanCopy", "YES"),
        group("openDoor", text("openDoorHow", "Ring teamet.")));
  }

  /** A physician's assessment before somebody ends on their own word. */
  static Map<String, Object> safetyCheck(String conclusion, String metOn) {
    List<Map<String, Object>> items =
        new ArrayList<>(
            List.of(
                code("met", "IN_PERSON"),
                value("metOn", "valueDate", metOn),
                code("understands", "YES"),
                code("risk", "NONE"),
                code("compulsory", "NO"),
                yesNo("children", false),
                text("medicines", "Recept för tre månader."),
                code("given", "CRISIS_PLAN"),
                code("conclusion", conclusion)));
    if (conclusion.equals("NOT_YET")) {
      items.add(text("notYetWhy", "Vill tala med sin syster först."));
    }
    return response("cm-safety-check", items);
  }

  @SafeVarargs
  private static Map<String, Object> response(String form, Map<String, Object>... items) {
    return response(form, List.of(items));
  }

  private static Map<String, Object> response(String form, List<Map<String, Object>> items) {
    Map<String, Object> response = new LinkedHashMap<>();
    response.put("resourceType", "QuestionnaireResponse");
    response.put("questionnaire", BASE + form + "|1.0");
    response.put("status", "completed");
    response.put("item", items);
    return response;
  }

  @SafeVarargs
  private static Map<String, Object> group(String id, Map<String, Object>... items) {
    return group(id, List.of(items));
  }

  private static Map<String, Object> group(String id, List<Map<String, Object>> items) {
    return Map.of("linkId", id, "item", items);
  }

  private static Map<String, Object> code(String id, String code) {
    return value(id, "valueCoding", Map.of("system", CODES, "code", code));
  }

  private static Map<String, Object> text(String id, String text) {
    return value(id, "valueString", text);
  }

  private static Map<String, Object> yesNo(String id, boolean yes) {
    return value(id, "valueBoolean", yes);
  }

  private static Map<String, Object> value(String id, String type, Object value) {
    return Map.of("linkId", id, "answer", List.of(Map.of(type, value)));
  }
}
