package se.samordna.enginetests;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.samordna.reference.Papers;
import se.samordna.reference.Papers.Attempt;
import se.samordna.reference.Papers.Doors;
import se.samordna.reference.Papers.Member;
import se.samordna.reference.Papers.Together;
import se.samordna.reference.Table;
import se.samordna.reference.World;

/** Who is around somebody, how often they met, and what their plan holds, as a seed decides. */
final class RandomAround {
  /** How far back contacts are seen. */
  private static final int SEEN = 90;

  private final Random random;
  private final List<Integer> edges = new ArrayList<>(List.of(0, 7, 30, 400));
  private final TreeSet<String> meetings = new TreeSet<>();

  RandomAround(Table table, Random random) {
    this.random = random;
    for (String step : table.steps()) {
      for (JsonNode guard : table.step(step).path("guards")) {
        if (guard.path("rule").asText().equals("phase-lasted")) {
          int days = guard.path("days").asInt();
          edges.addAll(List.of(days - 1, days, days + 1));
        }
        if (guard.path("rule").asText().equals("meeting-held")) {
          meetings.add(guard.path("type").asText());
        }
        if (guard.path("rule").asText().equals("discussed-in-supervision")) {
          meetings.add("GROUP_SUPERVISION");
          int days = guard.path("withinDays").asInt();
          edges.addAll(List.of(days, days + 1));
        }
      }
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private boolean mostly() {
    return random.nextInt(10) > 0;
  }

  /** How long ago something began: often just long enough for a step that asks for days. */
  int daysAgo() {
    return random.nextInt(3) == 0 ? random.nextInt(900) : any(edges);
  }

  /** The same world with others around the person. */
  World of(World world) {
    Papers.Further further =
        world
            .papers()
            .more()
            .plan(mostly(), mostly())
            .network(network())
            .meetings(meetings(world.today()))
            .doors(doors(world.today()))
            .leftHospital(
                random.nextInt(4) == 0
                    ? Stream.generate(() -> world.today().minusDays(random.nextInt(500)))
                        .limit(1 + random.nextInt(3))
                        .toList()
                    : List.of());
    Papers papers = world.papers().further(further);
    return world.with(random.nextInt(3) == 0 ? papers : papers.attempts(contacts(world.today())));
  }

  private List<Member> network() {
    List<Member> network = new ArrayList<>();
    if (mostly()) {
      network.add(new Member("ACCEPTED", mostly() ? "PHYSICIAN" : "NURSE", true));
      network.add(new Member("ACCEPTED", any(List.of("SIBLING", "PSYCHIATRIST", "FRIEND")), true));
    }
    boolean large = random.nextInt(4) == 0;
    for (int i = large ? 7 : random.nextInt(3); i > 0; i--) {
      String status =
          large
              ? "ACCEPTED"
              : any(List.of("ACCEPTED", "ACCEPTED", "INVITED", "SUGGESTED", "APPROVED_BY_PERSON"));
      network.add(new Member(status, "PARENT", mostly()));
    }
    return random.nextInt(8) == 0 ? List.of() : network;
  }

  private List<Together> meetings(LocalDate today) {
    List<Together> held = new ArrayList<>();
    for (String type : meetings) {
      if (mostly()) {
        held.add(new Together(type, today.minusDays(any(List.of(0, 0, 5, 60, 200))), mostly()));
      }
    }
    return held;
  }

  /** Mostly one whose last day is near the day on which the person came back. */
  private Doors doors(LocalDate today) {
    LocalDate back = today.minusDays(any(List.of(0, 1, 40)));
    List<LocalDate> until = new ArrayList<>();
    for (int i = any(List.of(0, 1, 1, 2)); i > 0; i--) {
      until.add(back.plusDays(any(List.of(-200, -1, 0, 1, 300))));
    }
    return new Doors(until, back.equals(today) ? Optional.empty() : Optional.of(back));
  }

  private List<Attempt> contacts(LocalDate today) {
    List<Attempt> made = new ArrayList<>();
    int many = any(List.of(0, 1, 4, 9, 40));
    List<String> by = random.nextInt(3) == 0 ? List.of("anna") : List.of("anna", "tove", "petra");
    List<String> ways =
        random.nextInt(3) == 0
            ? List.of("PHONE")
            : List.of("PHONE", "PHONE", "VISIT", "ABOUT", "NOTE");
    boolean reached = random.nextBoolean();
    for (int i = 0; i < many; i++) {
      made.add(new Attempt(today.minusDays(random.nextInt(SEEN)), reached, any(by), any(ways)));
    }
    return made;
  }
}
