package se.samordna.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.samordna.reference.Papers.Attempt;
import se.samordna.reference.Ruling.Word;

/** What the guide says of rules about contact with the person, and about how long things lasted. */
final class Reach {
  private static final Set<String> TO_THE_PERSON = Set.of("VISIT", "PHONE", "VIDEO", "MESSAGE");

  private Reach() {}

  /** The word of such a rule; empty for any other. */
  static Optional<Word> word(String name, JsonNode guard, World world, Wish wish) {
    return Optional.ofNullable(
        switch (guard.path("rule").asText()) {
          case "outreach-made" -> made(name, guard, world);
          case "met-at-least" ->
              wish.yes(guard.path("orField").asText())
                  ? Word.allowed(name)
                  : enough(name, "contacts", met(world, days(guard)).size(), guard);
          case "known-by-staff" ->
              enough(name, "staff", (int) staff(met(world, days(guard))), guard);
          case "no-contact-for" -> none(name, guard, world);
          case "contacts-at-most" -> few(name, guard, world);
          case "phase-lasted" -> lasted(name, guard, world);
          case "no-admission-for" -> outOfHospital(name, guard, world);
          case "stays-as-answered" -> inHospital(name, guard, world);
          default -> null;
        });
  }

  private static int days(JsonNode guard) {
    return guard.path("days").asInt();
  }

  /** Contacts and attempts at one of the last days; a note is none. */
  static List<Attempt> tried(World world, int days) {
    return world.papers().attempts().stream()
        .filter(one -> ChronoUnit.DAYS.between(one.on(), world.today()) <= days)
        .filter(one -> !one.way().equals("NOTE"))
        .toList();
  }

  /** Those in which the person was met or spoken with. */
  static List<Attempt> met(World world, int days) {
    return tried(world, days).stream()
        .filter(one -> one.reached() && TO_THE_PERSON.contains(one.way()))
        .toList();
  }

  private static long staff(List<Attempt> made) {
    return made.stream().map(Attempt::by).distinct().count();
  }

  private static Word enough(String name, String what, int made, JsonNode guard) {
    int wanted = guard.path(what).asInt();
    return made >= wanted
        ? Word.allowed(name)
        : Word.refused(
            name,
            "too-few",
            Map.of("made", "" + made, what, "" + wanted, "days", "" + days(guard)));
  }

  private static Word made(String name, JsonNode guard, World world) {
    List<Attempt> tried = tried(world, days(guard));
    List<Counted> counts =
        List.of(
            new Counted("attempts", "too-few", tried.size()),
            new Counted("staff", "too-few-staff", staff(tried)),
            new Counted(
                "ways", "too-few-ways", tried.stream().map(Attempt::way).distinct().count()));
    for (Counted one : counts) {
      int wanted = guard.path(one.what()).asInt();
      if (one.made() < wanted) {
        return Word.refused(
            name, one.reason(), Map.of("made", "" + one.made(), one.what(), "" + wanted));
      }
    }
    return Word.allowed(name);
  }

  /** How many there are of something, and what is said when they are too few. */
  private record Counted(String what, String reason, long made) {}

  private static Word none(String name, JsonNode guard, World world) {
    return met(world, days(guard) - 1).stream()
        .map(Attempt::on)
        .max(LocalDate::compareTo)
        .map(last -> Word.refused(name, "recent", Map.of("last", last.toString())))
        .orElse(Word.allowed(name));
  }

  private static Word few(String name, JsonNode guard, World world) {
    int weeks = guard.path("weeks").asInt();
    int perWeek = guard.path("perWeek").asInt();
    int made = met(world, 7 * weeks).size();
    return made > perWeek * weeks
        ? Word.cautioned(
            name, "more", Map.of("made", "" + made, "perWeek", "" + perWeek, "weeks", "" + weeks))
        : Word.allowed(name);
  }

  private static Word lasted(String name, JsonNode guard, World world) {
    LocalDate since = world.place().entered().orElse(world.today());
    LocalDate from = since.plusDays(days(guard));
    return from.isAfter(world.today())
        ? Word.refused(name, "too-soon", Map.of("since", since.toString(), "from", from.toString()))
        : Word.allowed(name);
  }

  /** Day by day back through the months; a time that is over took some days ({@link Papers}). */
  private static Word inHospital(String name, JsonNode guard, World world) {
    Papers.Sheet sheet = world.papers().sheets().get(guard.path("form").asText());
    if (sheet == null) {
      return Word.allowed(name);
    }
    boolean yes = sheet.yes().contains(guard.path("item").asText());
    LocalDate since = world.today().minusMonths(guard.path("months").asInt());
    int made = 0;
    int spent = 0;
    for (LocalDate left : world.papers().more().leftHospital()) {
      LocalDate came = left.minusDays(Papers.DAYS_IN_HOSPITAL - 1);
      made += came.isBefore(since) ? 0 : 1;
      spent += inside(came, left, since, world.today());
    }
    for (Papers.Held stay : world.papers().stays()) {
      if (stay.kind().equals("INPATIENT")) {
        made += stay.since().isBefore(since) ? 0 : 1;
        spent += inside(stay.since(), world.today(), since, world.today());
      }
    }
    boolean much = made >= guard.path("admissions").asInt() || spent >= guard.path("days").asInt();
    String why = !yes && much ? "more-known" : yes && spent > 0 && !much ? "less-known" : "";
    return why.isEmpty()
        ? Word.allowed(name)
        : Word.cautioned(
            name,
            why,
            Map.of(
                "made", "" + made,
                "spent", "" + spent,
                "admissions", guard.path("admissions").asText(),
                "days", guard.path("days").asText(),
                "months", guard.path("months").asText()));
  }

  private static int inside(LocalDate came, LocalDate left, LocalDate since, LocalDate today) {
    int days = 0;
    for (LocalDate day = came; !day.isAfter(left); day = day.plusDays(1)) {
      days += day.isBefore(since) || day.isAfter(today) ? 0 : 1;
    }
    return days;
  }

  private static Word outOfHospital(String name, JsonNode guard, World world) {
    int months = guard.path("months").asInt();
    List<LocalDate> last = new ArrayList<>(world.papers().more().leftHospital());
    boolean inside =
        world.papers().stays().stream().anyMatch(stay -> stay.kind().equals("INPATIENT"));
    if (inside) {
      last.add(world.today());
    }
    return last.stream()
        .max(LocalDate::compareTo)
        .filter(day -> !day.isBefore(world.today().minusMonths(months)))
        .map(
            day ->
                Word.cautioned(
                    name, "admitted", Map.of("last", day.toString(), "months", "" + months)))
        .orElse(Word.allowed(name));
  }
}
