package se.samordna.enginetests;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.reference.Papers;
import se.samordna.reference.Papers.CrisisSheet;
import se.samordna.reference.Papers.Sheet;
import se.samordna.reference.Place;
import se.samordna.reference.Stay;
import se.samordna.reference.Table;
import se.samordna.reference.Team;
import se.samordna.reference.Team.Worker;
import se.samordna.reference.Wish;
import se.samordna.reference.World;

/** A world in which nothing stands in the way of a step of FACT, and the wish that takes it. */
final class Fulfilled {
  static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2027, 3, 1);
  static final String FORMS = "https://samordna.se/forms/";
  private static final Instant UP = NOW.minus(Duration.ofDays(20));

  /** The way down with everything in place. */
  static final Map<String, String> EXIT =
      Map.of(
          "cause", "YES",
          "sleep", "YES",
          "food", "YES",
          "medicines", "YES",
          "safety", "YES",
          "noNewRisk", "YES",
          "planRevised", "YES",
          "networkInformed", "YES");

  private final Table table;

  Fulfilled(Table table) {
    this.table = table;
  }

  /** Everything in order for the step from the phase with these marks. */
  World world(String phase, Set<String> marks, String step) {
    boolean active = table.lifecycle(phase).equals("ACTIVE");
    Place place =
        new Place(
            phase,
            marks,
            phase.isEmpty() || phase.equals("REFERRED") ? Optional.empty() : Optional.of("anna"),
            active ? Optional.of(TODAY.minusYears(2)) : Optional.empty(),
            phase.equals("CLOSED") ? Optional.of("COMPLETED") : Optional.empty(),
            List.of());
    boolean up = phase.equals("BOARD") || phase.equals("STEP_DOWN");
    return new World(NOW, place, papers(), up ? Optional.of(stay(step)) : Optional.empty(), team());
  }

  private static Stay stay(String step) {
    String code = step.equals("scaleDownDirect") ? "NEW" : "CRISIS";
    return new Stay(
        UP, true, true, List.of(new Stay.Why(code, "", TODAY, Optional.empty(), false)), 5);
  }

  private static Papers papers() {
    Map<String, Sheet> sheets = new LinkedHashMap<>();
    for (String form :
        List.of("cm-referral", "fact-eligibility", "fact-board-exit", "cm-closing-summary")) {
      sheets.put(FORMS + form, sheet(Set.of("e1", "e2", "e3", "e4", "e5"), Map.of()));
    }
    sheets.put(FORMS + "fact-board-exit", sheet(Set.of(), EXIT));
    Sheet safe = sheet(Set.of(), Map.of("conclusion", "SAFE"));
    sheets.put(
        FORMS + "cm-safety-check",
        new Sheet(safe.at(), Profession.PHYSICIAN, safe.yes(), safe.choices()));
    return new Papers(
        true,
        OptionalInt.of(40),
        true,
        sheets,
        Optional.of(NOW.minus(Duration.ofDays(1))),
        Optional.of(new CrisisSheet(Optional.of(TODAY))),
        List.of(new Papers.Attempt(TODAY.minusDays(2), true)),
        List.of(),
        List.of());
  }

  private static Sheet sheet(Set<String> yes, Map<String, String> choices) {
    return new Sheet(NOW.minus(Duration.ofHours(1)), Profession.NURSE, yes, choices);
  }

  private static Team team() {
    return new Team(
        List.of(
            worker("anna", Role.CARE_STAFF, Profession.NURSE, true, true),
            worker("tove", Role.TEAM_LEADER, Profession.SOCIAL_WORKER, true, true),
            worker("doris", Role.CARE_STAFF, Profession.PHYSICIAN, false, true),
            worker("mona", Role.UNIT_MANAGER, Profession.ADMINISTRATIVE, false, true),
            worker("nils", Role.CARE_STAFF, Profession.NURSE, true, false)),
        List.of(),
        Map.of(),
        false,
        Set.of("PHYSICIAN"));
  }

  private static Worker worker(
      String key, Role role, Profession profession, boolean carries, boolean here) {
    return new Worker(key, role, profession, BigDecimal.ONE, carries, false, here);
  }

  /** The wish of somebody who may, in the meeting that decides, with everything filled in. */
  Wish wish(String step) {
    JsonNode declared = table.step(step);
    Map<String, List<String>> input = new HashMap<>();
    declared.path("fields").forEach(field -> input.put(field.path("id").asText(), given(field)));
    String roles = declared.path("who").path("anyOf").toString();
    String by =
        roles.contains("TEAM_LEADER") || !roles.contains("LEAD_COORDINATOR") ? "tove" : "anna";
    JsonNode need = declared.path("who").path("meeting");
    Optional<Wish.Gathering> meeting =
        need.isMissingNode()
            ? Optional.empty()
            : Optional.of(
                new Wish.Gathering(need.path("type").asText(), List.of("anna", "tove", "doris")));
    return new Wish(step, by, input, Set.of(), false, meeting);
  }

  private static List<String> given(JsonNode field) {
    return switch (field.path("kind").asText()) {
      case "COORDINATOR" -> List.of("anna");
      case "YES_NO" -> List.of("true");
      case "DATE" -> List.of(TODAY.toString());
      case "CHOICE" -> List.of(field.path("options").path(0).asText());
      default -> List.of("Några ord.");
    };
  }

  /** The wish with other input at a field; nothing when none is given. */
  static Wish with(Wish wish, String field, List<String> given) {
    Map<String, List<String>> input = new HashMap<>(wish.input());
    input.put(field, given);
    if (given.isEmpty()) {
      input.remove(field);
    }
    return new Wish(
        wish.step(), wish.by(), input, wish.acknowledged(), wish.overrides(), wish.meeting());
  }

  /** The wish with these cautions acknowledged and this override. */
  static Wish said(Wish wish, Set<String> acknowledged, boolean overrides) {
    return new Wish(
        wish.step(),
        wish.by(),
        wish.input(),
        new HashSet<>(acknowledged),
        overrides,
        wish.meeting());
  }

  /** The wish of somebody else. */
  static Wish by(Wish wish, String worker) {
    return new Wish(
        wish.step(), worker, wish.input(), wish.acknowledged(), wish.overrides(), wish.meeting());
  }

  /** The wish outside a meeting, or in one with others there. */
  static Wish at(Wish wish, Optional<Wish.Gathering> meeting) {
    return new Wish(
        wish.step(), wish.by(), wish.input(), wish.acknowledged(), wish.overrides(), meeting);
  }
}
