package se.samordna.itests.way;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import se.samordna.itests.harness.Build;
import se.samordna.itests.harness.Console.Said;
import se.samordna.itests.harness.Samordna;

/**
 * A provider of its own with one team, made the way an organisation makes it: the operator adds the
 * provider, its unit and its administrator on the console and enables the model; the administrator
 * makes the staff.
 */
final class Team {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
  private static final AtomicInteger MADE = new AtomicInteger();

  final Samordna samordna;
  final String provider;
  final String unit;
  final Colleague admin;
  private final String name;
  private final int number = MADE.incrementAndGet();

  /** Makes it; the day is the one that the clock inside shows. */
  Team(Samordna samordna, String name, String model) {
    this.samordna = samordna;
    this.name = name;
    provider =
        document("provider-add --json --principal-name \"" + name + "\" \"" + name + "\"")
            .path("id")
            .asText();
    unit =
        document("unit-add --json --provider " + provider + " \"FACT Norr\"").path("id").asText();
    admin = administrator();
    document("model-enable --json --provider " + provider + " --unit " + unit + " " + model);
  }

  private Colleague administrator() {
    String userName = userName("admin");
    Path password = Build.ownFolder("passwords").resolve(userName);
    try {
      Files.writeString(password, Colleague.PASSWORD + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    document(
        "user-add --json --provider %s --unit %s --given Ada --family Adminsson --role ADMIN"
                .formatted(provider, unit)
            + " --profession ADMINISTRATIVE --password-file \"%s\" %s"
                .formatted(password, userName));
    return new Colleague(samordna.web(), userName);
  }

  /** Somebody new of the team, employed since long and with an account. */
  Colleague staff(String given, String family, String role, String profession, String fte) {
    String id =
        admin
            .post(
                "/staff",
                Map.of(
                    "provider", provider,
                    "givenName", given,
                    "familyName", family,
                    "protectedIdentity", false))
            .ok()
            .path("id")
            .asText();
    admin
        .post(
            "/assignments",
            Map.of(
                "staff", id,
                "unit", unit,
                "role", role,
                "profession", profession,
                "fte", new java.math.BigDecimal(fte),
                "caseCarrying", true,
                "from", "2026-01-01"))
        .ok();
    String userName = userName(given);
    admin
        .post(
            "/accounts", Map.of("staff", id, "userName", userName, "password", Colleague.PASSWORD))
        .ok();
    return new Colleague(samordna.web(), userName);
  }

  /** Runs a command that must go through and answer one document. */
  JsonNode document(String command) {
    return document(samordna, command);
  }

  /** The same where there is no team yet. */
  static JsonNode document(Samordna samordna, String command) {
    Said said = samordna.console().run("samordna:" + command);
    assertThat(said.status()).as(command + "\n" + said.output()).isZero();
    try {
      return Reply.JSON.readTree(said.output());
    } catch (JsonProcessingException e) {
      throw new AssertionError(command + " answered no document: " + said.output(), e);
    }
  }

  /** Makes it this time of day in Sweden on that day; time goes on from there. */
  void on(String dayAndTime) {
    Instant instant = java.time.LocalDateTime.parse(dayAndTime).atZone(STOCKHOLM).toInstant();
    samordna.time().set(instant);
  }

  private String userName(String given) {
    return (given + "." + number + "." + name.replaceAll("[^A-Za-z]", ""))
        .toLowerCase(java.util.Locale.ROOT);
  }
}
