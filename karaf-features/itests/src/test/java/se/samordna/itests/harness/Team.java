package se.samordna.itests.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A team on a Samordna that was empty, made over the API as a customer would: the first
 * administrator with the one-time code, a member of staff with an account, and persons.
 *
 * @param staff the member of staff
 * @param persons the ids of the persons the team works with
 */
public record Team(Colleague staff, String unit, List<String> persons) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/v1/";
  private static final Pattern CODE = Pattern.compile("(?m)^ {4}([A-Za-z0-9_-]{40,})$");
  private static final String PASSWORD = "plainly-a-test-password";

  /** Sets up the team with so many persons. The process is ready, and has no accounts. */
  public static Team setUp(OwnProcess process, int persons) {
    Samordna samordna = process.samordna();
    String setup = text(Map.of("token", code(process), "first", firstAdministrator()));
    taken(samordna.web().post(API + "setup", setup, "Content-Type", "application/json"));
    Colleague admin = Colleague.logIn(samordna, "ada", PASSWORD);
    employ(admin);
    Colleague staff = Colleague.logIn(samordna, "bo", PASSWORD);
    List<String> registered = new ArrayList<>();
    for (int n = 1; n <= persons; n++) {
      registered.add(make(staff, "persons", person(staff.unit(), "Prov " + n)));
    }
    return new Team(staff, staff.unit(), List.copyOf(registered));
  }

  /** The one-time code that a first start prints. */
  public static String code(OwnProcess process) {
    Matcher found = CODE.matcher(process.output());
    if (!found.find()) {
      throw new AssertionError("no one-time code was printed:\n" + process.output());
    }
    return found.group(1);
  }

  private static Map<String, String> firstAdministrator() {
    return Map.of(
        "principalName", "Region Provstad",
        "providerName", "Psykiatrin Provstad",
        "unitName", "Team Provstad",
        "givenName", "Ada",
        "familyName", "Provsson",
        "userName", "ada",
        "password", PASSWORD);
  }

  private static void employ(Colleague admin) {
    String staff =
        make(
            admin,
            "staff",
            Map.of(
                "provider",
                admin.provider(),
                "givenName",
                "Bo",
                "familyName",
                "Provberg",
                "protectedIdentity",
                false));
    make(
        admin,
        "assignments",
        Map.of(
            "staff",
            staff,
            "unit",
            admin.unit(),
            "role",
            "CARE_STAFF",
            "profession",
            "CASE_MANAGER",
            "fte",
            1,
            "caseCarrying",
            true,
            "from",
            "2026-01-01"));
    make(admin, "accounts", Map.of("staff", staff, "userName", "bo", "password", PASSWORD));
  }

  /** Makes what must be taken, and gives its id. */
  private static String make(Colleague colleague, String what, Map<String, ?> body) {
    Answer answer = colleague.post(API + what, text(body));
    if (answer.status() != 201) {
      throw new AssertionError(what + ": " + answer.status() + " " + answer.body());
    }
    return answer.json().path("id").asText();
  }

  private static void taken(HttpResponse<String> answer) {
    if (answer.statusCode() != 201) {
      throw new AssertionError(answer.statusCode() + " " + answer.body());
    }
  }

  private static String text(Map<String, ?> body) {
    try {
      return JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, ?> person(String unit, String familyName) {
    Map<String, String> facts =
        Map.of(
            "givenName", "Vera",
            "familyName", familyName,
            "pronoun", "",
            "protection", "NONE",
            "phone", "",
            "address", "",
            "wishes", "");
    return Map.of("unit", unit, "number", "", "facts", facts);
  }
}
