package se.samordna.enginetests;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samordna.form.Answers;
import se.samordna.form.Entry;
import se.samordna.form.Value;
import se.samordna.reference.Papers.Sheet;

/** Whole answers to FACT's forms that say what a sheet of the reference says. */
final class StoredForms {
  static final String BASE = "https://samordna.se/forms/";
  private static final String CODES = "https://samordna.se/codes";

  private StoredForms() {}

  static Answers answers(String form, Sheet sheet, LocalDate today) {
    return switch (form) {
      case "cm-referral" -> referral(sheet);
      case "fact-eligibility" -> eligibility(sheet);
      case "fact-board-exit" -> boardExit(sheet, today);
      case "cm-closing-summary" -> closingSummary();
      default -> safetyCheck(sheet, today);
    };
  }

  private static Answers referral(Sheet sheet) {
    String referrer = sheet.choices().get("referrer");
    Answers from = Answers.NONE.with("referrer", code(referrer));
    if (referrer.equals("CLOSE_ONE")) {
      from = from.with("closeOneMayAsk", new Value.YesNo(sheet.yes().contains("closeOneMayAsk")));
    }
    return of(
        "from",
        Entry.group(from.with("referrerContact", words("070-174 06 05"))),
        "person",
        Entry.group(Answers.NONE.with("knows", new Value.YesNo(true))),
        "situation",
        Entry.group(
            Answers.NONE
                .with("why", words("Behöver flera yrken."))
                .with("children", new Value.YesNo(false))),
        "urgency",
        Entry.group(Answers.NONE.with("urgent", code("NORMAL"))));
  }

  private static Answers eligibility(Sheet sheet) {
    Answers answers = Answers.NONE;
    for (String criterion : List.of("e1", "e2", "e3", "e4", "e5")) {
      answers = answers.with(criterion, new Value.YesNo(sheet.yes().contains(criterion)));
    }
    return answers.with("personsView", words("Jag tror att det kan hjälpa."));
  }

  private static Answers boardExit(Sheet sheet, LocalDate today) {
    Answers checklist = Answers.NONE;
    for (String one :
        List.of(
            "cause",
            "sleep",
            "food",
            "medicines",
            "safety",
            "noNewRisk",
            "planRevised",
            "networkInformed")) {
      checklist = checklist.with(one, code(sheet.choices().get(one)));
    }
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    groups.put("checklist", List.of(Entry.group(checklist)));
    if (sheet.choices().values().stream().anyMatch(one -> !one.equals("YES"))) {
      groups.put("notAll", List.of(Entry.of(words("Sover hellre hemma."))));
    }
    groups.put(
        "view",
        List.of(
            Entry.group(
                Answers.NONE
                    .with("agrees", code("YES"))
                    .with("personsView", words("Jag sover igen.")))));
    groups.put("outcome", List.of(Entry.of(code("USUAL"))));
    groups.put("firstContact", List.of(Entry.of(new Value.Day(today))));
    return new Answers(groups);
  }

  private static Answers closingSummary() {
    return of(
        "path",
        Entry.of(words("Två kriser, den andra kort.")),
        "personsWords",
        Entry.of(words("Jag vet vad jag ska göra nu.")),
        "health",
        Entry.of(words("Vårdcentralen följer upp.")),
        "crisisPlanCopy",
        Entry.of(code("YES")),
        "openDoor",
        Entry.group(Answers.NONE.with("openDoorHow", words("Ring teamet."))));
  }

  private static Answers safetyCheck(Sheet sheet, LocalDate today) {
    String conclusion = sheet.choices().get("conclusion");
    Map<String, List<Entry>> items = new LinkedHashMap<>(FactTeam.safe(today).entries());
    items.put("conclusion", List.of(Entry.of(code(conclusion))));
    if (conclusion.equals("NOT_YET")) {
      items.put("notYetWhy", List.of(Entry.of(words("Vill tala med sin syster först."))));
    }
    return new Answers(items);
  }

  private static Answers of(Object... namesAndEntries) {
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    for (int i = 0; i < namesAndEntries.length; i += 2) {
      groups.put((String) namesAndEntries[i], List.of((Entry) namesAndEntries[i + 1]));
    }
    return new Answers(groups);
  }

  private static Value code(String code) {
    return new Value.Coding(CODES, code, null);
  }

  private static Value words(String words) {
    return new Value.Words(words);
  }
}
