package se.samordna.plan;

import java.util.List;

/**
 * What a crisis plan says, in the person's own words (sources.md, crisis plan).
 *
 * @param contacts whom to call, in the order the person wants
 */
public record CrisisPlanContent(
    String triggers,
    String earlySigns,
    String howOthersNotice,
    String whatIDo,
    String whatHelps,
    String whatDoesNotHelp,
    List<CrisisContact> contacts,
    String services,
    String medicines,
    String practicalities,
    String ifAdmitted,
    String homeVisits,
    List<String> copies) {
  public CrisisPlanContent {
    contacts = List.copyOf(contacts);
    copies = List.copyOf(copies);
  }

  /** Somebody to call, and how. */
  public record CrisisContact(String name, String relation, String phone) {}

  /** Whether there is anything in the plan that helps: early signs, and something to do. */
  public boolean canBeUsed() {
    return !earlySigns.isBlank() && !(whatIDo.isBlank() && whatHelps.isBlank());
  }
}
