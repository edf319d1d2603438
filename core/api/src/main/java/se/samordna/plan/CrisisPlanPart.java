package se.samordna.plan;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.samordna.plan.CrisisPlanContent.CrisisContact;

/** The parts of a crisis plan, in the order that they are read in (sources.md, crisis plan). */
public enum CrisisPlanPart {
  TRIGGERS,
  EARLY_SIGNS,
  HOW_OTHERS_NOTICE,
  WHAT_I_DO,
  WHAT_HELPS,
  WHAT_DOES_NOT_HELP,
  CONTACTS,
  SERVICES,
  MEDICINES,
  PRACTICALITIES,
  IF_ADMITTED,
  HOME_VISITS,
  COPIES;

  /** What a crisis plan says of it, line by line; nothing where it says nothing. */
  public List<String> in(CrisisPlanContent content) {
    return switch (this) {
      case TRIGGERS -> lines(content.triggers());
      case EARLY_SIGNS -> lines(content.earlySigns());
      case HOW_OTHERS_NOTICE -> lines(content.howOthersNotice());
      case WHAT_I_DO -> lines(content.whatIDo());
      case WHAT_HELPS -> lines(content.whatHelps());
      case WHAT_DOES_NOT_HELP -> lines(content.whatDoesNotHelp());
      case CONTACTS -> content.contacts().stream().map(CrisisPlanPart::line).toList();
      case SERVICES -> lines(content.services());
      case MEDICINES -> lines(content.medicines());
      case PRACTICALITIES -> lines(content.practicalities());
      case IF_ADMITTED -> lines(content.ifAdmitted());
      case HOME_VISITS -> lines(content.homeVisits());
      case COPIES -> content.copies();
    };
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static String line(CrisisContact one) {
    return Stream.of(one.name(), one.relation(), one.phone())
        .filter(word -> !word.isBlank())
        .collect(Collectors.joining(", "));
  }
}
