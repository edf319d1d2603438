package se.samordna.engine.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.samordna.form.Answers;
import se.samordna.form.Entry;
import se.samordna.form.Value;

/** FACT's forms as a team could have filled them in. */
final class DemoForms {
  private static final String CODES = "https://samordna.se/codes";

  private DemoForms() {}

  static Answers referral() {
    return groups(
        "from",
        group(
            Answers.NONE
                .with("referrer", code("HEALTH_CARE"))
                .with("referrerContact", words("Öppenvården, telefon 08-465 004 10"))),
        "person",
        group(
            Answers.NONE
                .with("knows", new Value.YesNo(true))
                .with("ownWish", words("Jag vill ha någon att ringa när det blir svårt."))),
        "situation",
        group(
            Answers.NONE
                .with("why", words("Behöver samordnat stöd av flera yrken."))
                .with("children", new Value.YesNo(false))),
        "urgency",
        group(Answers.NONE.with("urgent", code("NORMAL"))));
  }

  static Answers eligibility() {
    Answers answers = Answers.NONE;
    for (String criterion : List.of("e1", "e2", "e3", "e4", "e5")) {
      answers = answers.with(criterion, new Value.YesNo(true));
    }
    return answers.with("personsView", words("Jag tror att det kan hjälpa."));
  }

  static Answers mapping() {
    return groups(
        "strengths",
        Entry.of(words("Lagar mat till andra. Kan allt om motorer.")),
        "home",
        area(
            "home",
            "Trivs, men det är svårt att hålla ordning.",
            "Vill kunna bjuda hem någon.",
            "Någon att börja tillsammans med."),
        "relations",
        area(
            "relations",
            "Träffar mamma, annars få.",
            "Vill träffa syster oftare.",
            "Sällskap på bussen de första gångerna."),
        "important",
        Entry.of(words("Att få sova och att ha något att göra på dagen.")));
  }

  private static Entry area(String area, String now, String want, String need) {
    return group(
        Answers.NONE
            .with(area + ".now", words(now))
            .with(area + ".want", words(want))
            .with(area + ".need", words(need)));
  }

  /** A person's own answers: some of the first signs are there. */
  static Answers signs() {
    Answers answers = Answers.NONE;
    for (String there : List.of("sleep", "alone", "ownSigns")) {
      answers = answers.with(there, new Value.YesNo(true));
    }
    for (String not : List.of("worry", "moreSupport")) {
      answers = answers.with(not, new Value.YesNo(false));
    }
    return answers.with("words", words("Jag har börjat vända på dygnet igen."));
  }

  /** The way down from the board with everything in place. */
  static Answers boardExit(LocalDate firstContact) {
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
      checklist = checklist.with(one, code("YES"));
    }
    return groups(
        "checklist",
        group(checklist),
        "view",
        group(
            Answers.NONE
                .with("agrees", code("YES"))
                .with("personsView", words("Jag sover igen och orkar mer."))),
        "outcome",
        Entry.of(code("USUAL")),
        "firstContact",
        Entry.of(new Value.Day(firstContact)));
  }

  private static Answers groups(Object... namesAndEntries) {
    Map<String, List<Entry>> groups = new LinkedHashMap<>();
    for (int i = 0; i < namesAndEntries.length; i += 2) {
      groups.put((String) namesAndEntries[i], List.of((Entry) namesAndEntries[i + 1]));
    }
    return new Answers(groups);
  }

  private static Entry group(Answers answers) {
    return Entry.group(answers);
  }

  private static Value code(String code) {
    return new Value.Coding(CODES, code, null);
  }

  private static Value words(String words) {
    return new Value.Words(words);
  }
}
