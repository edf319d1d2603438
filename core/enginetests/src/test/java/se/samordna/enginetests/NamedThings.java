package se.samordna.enginetests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.samordna.enrolment.Judged;
import se.samordna.enrolment.Judged.RemedyView;
import se.samordna.reference.Papers;
import se.samordna.reference.Papers.CrisisSheet;
import se.samordna.reference.Place;
import se.samordna.reference.Stay;
import se.samordna.reference.Team;
import se.samordna.reference.Team.Worker;
import se.samordna.reference.Wish;
import se.samordna.reference.World;
import se.samordna.rule.NamedValue;

/**
 * The things in a world that can be taken away one at a time, and which of them a verdict names by
 * its facts and remedies.
 */
final class NamedThings {
  /** A world and a wish, less one thing. */
  record Less(String thing, World world, Wish wish) {}

  private NamedThings() {}

  /** The world and the wish without each of the things that are there. */
  static List<Less> each(World world, Wish wish, Set<String> mayLeaveEmpty) {
    List<Less> all = new ArrayList<>();
    Papers papers = world.papers();
    if (papers.identified()) {
      all.add(papers("IDENTIFIER", world, wish, papers.person(false, papers.age())));
    }
    if (papers.age().isPresent()) {
      Papers ageless = papers.person(papers.identified(), OptionalInt.empty());
      all.add(papers("AGE", world, wish, ageless));
    }
    if (papers.contactPaths()) {
      all.add(papers("CONTACT_PATHS", world, wish, papers.paths(false)));
    }
    papers
        .sheets()
        .keySet()
        .forEach(form -> all.add(papers("FORM " + form, world, wish, papers.without(form))));
    if (papers.planAdopted().isPresent()) {
      all.add(papers("PLAN", world, wish, papers.plan(Optional.empty())));
    }
    if (papers.crisisPlan().isPresent()) {
      all.add(papers("CRISIS_PLAN", world, wish, papers.crisisPlan(Optional.<CrisisSheet>empty())));
    }
    if (!papers.attempts().isEmpty()) {
      all.add(papers("ATTEMPTS", world, wish, papers.attempts(List.of())));
    }
    if (!papers.stays().isEmpty() || !papers.statuses().isEmpty()) {
      all.add(papers("CARE", world, wish, papers.stays(List.of()).statuses(List.of())));
    }
    world.stay().ifPresent(stay -> ofStay(all, world, wish, stay));
    ofPlace(all, world, wish);
    ofTeam(all, world, wish);
    ofWish(all, world, wish, mayLeaveEmpty);
    return all;
  }

  private static Less papers(String thing, World world, Wish wish, Papers papers) {
    return new Less(thing, world.with(papers), wish);
  }

  private static void ofStay(List<Less> all, World world, Wish wish, Stay stay) {
    if (stay.view()) {
      Stay silent = stay.said(stay.confirmed(), false);
      all.add(new Less("VIEW", world.with(Optional.of(silent)), wish));
    }
    if (stay.confirmed()) {
      Stay unconfirmed = stay.said(false, stay.view());
      all.add(new Less("CONFIRMATION", world.with(Optional.of(unconfirmed)), wish));
    }
    if (stay.risk().isPresent()) {
      Stay safe = stay.risking(Optional.empty());
      all.add(new Less("RISK", world.with(Optional.of(safe)), wish));
    }
    Stay unreasoned = stay.with(List.of());
    all.add(new Less("REASONS", world.with(Optional.of(unreasoned)), wish));
  }

  private static void ofPlace(List<Less> all, World world, Wish wish) {
    Place place = world.place();
    if (!place.marks().isEmpty()) {
      all.add(
          place("MARKS", world, wish, Set.of(), place.coordinator(), place.activeSince(), true));
    }
    if (place.coordinator().isPresent()) {
      all.add(
          place(
              "COORDINATOR",
              world,
              wish,
              place.marks(),
              Optional.empty(),
              place.activeSince(),
              true));
    }
    if (place.activeSince().isPresent()) {
      all.add(
          place("BEGAN", world, wish, place.marks(), place.coordinator(), Optional.empty(), true));
    }
    if (!place.left().isEmpty()) {
      all.add(
          place(
              "HISTORY",
              world,
              wish,
              place.marks(),
              place.coordinator(),
              place.activeSince(),
              false));
    }
  }

  private static Less place(
      String thing,
      World world,
      Wish wish,
      Set<String> marks,
      Optional<String> coordinator,
      Optional<java.time.LocalDate> active,
      boolean history) {
    Place was = world.place();
    Place place =
        new Place(
            was.phase(),
            marks,
            coordinator,
            active,
            was.outcome(),
            history ? was.left() : List.of());
    return new Less(thing, world.with(place), wish);
  }

  private static void ofTeam(List<Less> all, World world, Wish wish) {
    Team team = world.team();
    if (!team.others().isEmpty()) {
      all.add(new Less("OTHERS", world.with(team.carrying(List.of())), wish));
    }
    if (!team.limits().isEmpty()) {
      Team usual =
          new Team(team.workers(), team.others(), Map.of(), team.elsewhere(), team.signed());
      all.add(new Less("LIMITS", world.with(usual), wish));
    }
    if (!team.signed().isEmpty()) {
      all.add(new Less("SIGNATURES", world.with(team.signedBy(Set.of())), wish));
    }
    if (team.workers().stream().anyMatch(worker -> worker.here() && !worker.away())) {
      all.add(new Less("POSTS", world.with(emptied(team, worker -> true)), wish));
    }
    team.workers().stream()
        .filter(worker -> worker.here() && !worker.away())
        .forEach(
            one -> {
              Team less = emptied(team, worker -> worker.key().equals(one.key()));
              all.add(new Less("POST " + one.key(), world.with(less), wish));
            });
    if (team.elsewhere()) {
      all.add(new Less("ELSEWHERE", world.with(team.elsewhere(false)), wish));
    }
  }

  /** The team while these posts are not counted: whoever has them is away for long. */
  private static Team emptied(Team team, Predicate<Worker> whose) {
    return team.staffed(
        team.workers().stream().map(one -> whose.test(one) ? one.gone() : one).toList());
  }

  private static void ofWish(List<Less> all, World world, Wish wish, Set<String> mayLeaveEmpty) {
    if (wish.meeting().isPresent()) {
      all.add(new Less("MEETING", world, Fulfilled.at(wish, Optional.empty())));
      Wish.Gathering meeting = wish.meeting().get();
      meeting
          .there()
          .forEach(
              key ->
                  all.add(
                      new Less("PRESENT " + key, world, Fulfilled.at(wish, less(meeting, key)))));
    }
    wish.input().keySet().stream()
        .filter(mayLeaveEmpty::contains)
        .forEach(
            field ->
                all.add(new Less("FIELD " + field, world, Fulfilled.with(wish, field, List.of()))));
  }

  private static Optional<Wish.Gathering> less(Wish.Gathering meeting, String key) {
    List<String> others = meeting.there().stream().filter(one -> !one.equals(key)).toList();
    return Optional.of(new Wish.Gathering(meeting.type(), others));
  }

  /**
   * What the verdict names; one of the posts goes by the name of all, and whoever is in a meeting
   * by the meeting's.
   */
  static boolean names(Judged judged, String thing) {
    String one = thing.replaceAll("^POST .*", "POSTS").replaceAll("^PRESENT .*", "MEETING");
    return named(judged).contains(one);
  }

  private static Set<String> named(Judged judged) {
    Set<String> named = new TreeSet<>();
    judged.facts().forEach(fact -> named.addAll(named(fact)));
    judged.remedies().forEach(remedy -> named.addAll(named(judged, remedy)));
    return named;
  }

  private static List<String> named(NamedValue fact) {
    return switch (fact.name()) {
      case "form" -> List.of("FORM " + fact.value());
      case "field", "ifField" -> List.of("FIELD " + fact.value());
      case "reason" -> List.of("REASONS");
      case "last" -> List.of("HISTORY");
      case "began" -> List.of("BEGAN");
      case "care" -> List.of("CARE");
      case "judged" -> List.of("RISK");
      case "age" -> List.of("AGE");
      case "made" -> List.of("ATTEMPTS");
      case "persons" -> List.of("OTHERS", "COORDINATOR", "FIELD coordinator");
      case "fte" -> List.of("POSTS", "COORDINATOR", "FIELD coordinator");
      case "limit" -> List.of("LIMITS");
      // a manager takes a step only to go over a limit, which rests on the load and the posts
      case "roles" -> List.of("COORDINATOR", "SIGNATURES", "OTHERS", "LIMITS", "POSTS");
      case "present" -> List.of("MEETING");
      default -> List.of();
    };
  }

  private static List<String> named(Judged judged, RemedyView remedy) {
    return switch (remedy.kind()) {
      case FORM -> List.of("FORM " + remedy.target());
      case FIELD -> List.of("FIELD " + remedy.target());
      case PERSONS_VIEW -> List.of("VIEW");
      case CRISIS_PLAN, CRISIS_PLAN_EVALUATION -> List.of("CRISIS_PLAN");
      case PLAN -> List.of("PLAN");
      case COORDINATOR -> List.of("COORDINATOR", "FIELD coordinator", "POSTS");
      case MEETING ->
          judged.reason().equals("coordinator")
              ? List.of("MEETING", "COORDINATOR", "POSTS")
              : List.of("MEETING");
      case CONTACT_PATHS -> List.of("CONTACT_PATHS");
      case BOARD -> board(judged);
      case OUTSIDE -> outside(judged);
      case OVERRIDE, ROLE, NETWORK, PERSON_MEETING -> List.of();
    };
  }

  private static List<String> board(Judged judged) {
    return switch (judged.rule()) {
      case "board-confirmed" -> List.of("CONFIRMATION");
      case "no-new-risk" -> List.of("RISK");
      default -> List.of("REASONS");
    };
  }

  /** What is mended outside the product is named by the rule itself. */
  private static List<String> outside(Judged judged) {
    return switch (judged.rule().replaceAll("-[0-9]+$", "")) {
      case "person-identified" -> List.of("IDENTIFIER");
      case "age-at-least" -> List.of("AGE");
      case "outreach-documented" -> List.of("ATTEMPTS");
      case "mark-set" -> List.of("MARKS");
      case "exclusive" -> List.of("ELSEWHERE");
      default -> List.of();
    };
  }

  /** Which things that are there decided the verdict by a fact of its own. */
  static Set<String> decided(Judged judged, World world) {
    Map<String, Object> facts = new HashMap<>();
    judged.facts().forEach(fact -> facts.putIfAbsent(fact.name(), fact.value()));
    Set<String> decided = new TreeSet<>();
    for (NamedValue fact : judged.facts()) {
      switch (fact.name()) {
        case "form" -> decided.add("FORM " + fact.value());
        case "reason", "last", "began", "care", "age", "judged" -> decided.addAll(named(fact));
        case "present" -> decided.add("MEETING");
        case "fte" -> decided.add("POSTS");
        case "persons" -> {
          if (((Integer) fact.value()) > 1) {
            decided.add("OTHERS");
          }
        }
        case "made" -> {
          if (((Integer) fact.value()) > 0) {
            decided.add("ATTEMPTS");
          }
        }
        default -> {
          // A limit, a number that is asked for, or words.
        }
      }
    }
    if (judged.rule().equals("caseload-within")
        && facts.containsKey("limit")
        && world.team().limits().containsKey("coordinator")) {
      decided.add("LIMITS");
    }
    if (judged.reason().equals("not-revised")) {
      decided.add("PLAN");
    }
    if (judged.reason().equals("not-evaluated")) {
      decided.add("CRISIS_PLAN");
    }
    return decided;
  }
}
