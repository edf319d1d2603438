package se.samordna.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.reference.Papers.Held;
import se.samordna.reference.Ruling.Word;
import se.samordna.reference.Team.Worker;

/** Core's own verdicts: whose step it is, one coordination at a time, care that goes on. */
final class Cores {
  private static final Set<String> COMPULSORY =
      Set.of("LPT_CLOSED", "LPT_OPEN", "LRV_CLOSED", "LRV_OPEN");
  private static final Set<String> CHOSEN = Set.of("COMPLETED", "WITHDREW", "NOT_ENGAGED");

  private final World world;
  private final Wish wish;

  Cores(World world, Wish wish) {
    this.world = world;
    this.wish = wish;
  }

  /**
   * Who takes the step.
   *
   * @param overLimit whether something else needs somebody to go over a limit, which a manager of
   *     the unit does as well
   */
  Word who(JsonNode who, boolean overLimit) {
    Set<String> roles = roles();
    List<String> anyOf = Json.texts(who.path("anyOf"));
    boolean manages = overLimit && roles.contains("UNIT_MANAGER");
    if (!manages && !anyOf.isEmpty() && anyOf.stream().noneMatch(roles::contains)) {
      return Word.refused("who", "role");
    }
    Set<String> have = new TreeSet<>(world.team().signed());
    have.addAll(roles);
    if (!have.containsAll(Json.texts(who.path("allOf")))) {
      return Word.refused("who", "signature");
    }
    return who.has("meeting") ? meeting(who.path("meeting")) : Word.allowed("who");
  }

  private Word meeting(JsonNode need) {
    Optional<Wish.Gathering> meeting =
        wish.meeting().filter(one -> one.type().equals(need.path("type").asText()));
    if (meeting.isEmpty()) {
      return Word.refused("who", "meeting");
    }
    Set<Profession> there = EnumSet.noneOf(Profession.class);
    meeting.get().there().forEach(key -> there.add(world.team().worker(key).profession()));
    there.remove(Profession.ADMINISTRATIVE);
    int needed = need.path("professions").asInt();
    if (there.size() < needed) {
      return Word.refused(
          "who", "quorum", Map.of("present", "" + there.size(), "needed", "" + needed));
    }
    boolean lead = Json.texts(need.path("present")).contains("COORDINATOR_OR_DEPUTY");
    if (lead && meeting.get().there().stream().noneMatch(this::leadsOrStandsIn)) {
      return Word.refused("who", "coordinator");
    }
    return Word.allowed("who");
  }

  private boolean leadsOrStandsIn(String key) {
    return leadsOrStandsIn(world, key);
  }

  /** Whether somebody leads the coordination, or stands in for whoever does. */
  static boolean leadsOrStandsIn(World world, String key) {
    Optional<String> lead = world.place().coordinator();
    if (lead.isEmpty()) {
      return false;
    }
    if (lead.get().equals(key)) {
      return true;
    }
    Worker worker = world.team().worker(key);
    if (!worker.here() || worker.away()) {
      return false;
    }
    List<Worker> leading =
        world.team().workers().stream()
            .filter(one -> one.key().equals(lead.get()) && one.here())
            .toList();
    boolean named = leading.stream().anyMatch(one -> one.deputy().equals(Optional.of(key)));
    return named || (worker.carries() && leading.stream().allMatch(Worker::away));
  }

  private Set<String> roles() {
    Worker worker = world.team().worker(wish.by());
    Set<String> roles = new TreeSet<>();
    boolean care = worker.role() == Role.CARE_STAFF || worker.role() == Role.TEAM_LEADER;
    if (care) {
      roles.add("STAFF");
    }
    if (worker.here()) {
      roles.addAll(atTheUnit(worker, care));
    }
    if (world.place().coordinator().filter(worker.key()::equals).isPresent()) {
      roles.add("LEAD_COORDINATOR");
    }
    if (leadsOrStandsIn(worker.key())) {
      roles.add("COORDINATOR_OR_DEPUTY");
    }
    return roles;
  }

  private static Set<String> atTheUnit(Worker worker, boolean care) {
    Set<String> roles = new TreeSet<>();
    if (care) {
      roles.add("TEAM_MEMBER");
    }
    if (worker.role() == Role.TEAM_LEADER) {
      roles.add("TEAM_LEADER");
    }
    if (worker.role() == Role.UNIT_MANAGER) {
      roles.add("UNIT_MANAGER");
    }
    boolean physician =
        worker.profession() == Profession.PHYSICIAN
            || worker.profession() == Profession.PSYCHIATRIST;
    if (care && physician) {
      roles.add("PHYSICIAN");
    }
    return roles;
  }

  boolean mayOverride() {
    Set<String> roles = roles();
    return roles.contains("TEAM_LEADER") || roles.contains("UNIT_MANAGER");
  }

  Word exclusive() {
    return world.team().elsewhere()
        ? Word.refused("exclusive", "other")
        : Word.allowed("exclusive");
  }

  /** What is said when an enrolment ends by somebody's choice; empty when nobody chose. */
  Optional<Word> inCare(JsonNode effects) {
    JsonNode close = Json.by(effects, "effect", "close");
    String outcome =
        close.has("outcome")
            ? close.path("outcome").asText()
            : wish.one(close.path("outcomeField").asText()).orElse("");
    if (!CHOSEN.contains(outcome)) {
      return Optional.empty();
    }
    Optional<Held> law =
        world.papers().statuses().stream()
            .filter(one -> COMPULSORY.contains(one.law()))
            .findFirst()
            .or(
                () ->
                    world.papers().stays().stream()
                        .filter(one -> COMPULSORY.contains(one.law()))
                        .findFirst());
    return Optional.of(
        law.map(held -> inCare("compulsory", held))
            .or(
                () ->
                    world.papers().stays().stream().findFirst().map(one -> inCare("admitted", one)))
            .orElse(Word.allowed("in-care")));
  }

  private static Word inCare(String reason, Held held) {
    return Word.cautioned("in-care", reason, Map.of("since", held.since().toString()));
  }
}
