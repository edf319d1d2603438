package se.samordna.itests.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import se.samordna.itests.browser.Router;
import se.samordna.itests.harness.Figures;
import se.samordna.itests.harness.OnKaraf;
import se.samordna.itests.harness.Samordna;

/**
 * Pages that nobody means well with: what was written stays text wherever it is shown, and whatever
 * is sent, no page falls.
 */
@OnKaraf
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostilePagesIT {
  private static final long SEED = 20_261_122L;
  private static final int ROUNDS = 6;

  /** Leaves an attribute and a tag, if anything lets it. */
  private static final String CANARY = "\"'><x id=canary>%s</x>";

  /** Where a tag begins and what it is called; quoted attributes may hold anything. */
  private static final Pattern TAG =
      Pattern.compile("<([a-zA-Z][\\w-]*)(?:[^>\"']|\"[^\"]*\"|'[^']*')*>");

  private static final Pattern INSIDE =
      Pattern.compile("Exception|\\bat [\\w$.]+\\(|se\\.samordna|SELECT |Jetty|Felix");

  private static final List<String> HOSTILE =
      List.of(
          "",
          " ",
          "\u0000",
          "%",
          "-1",
          "0",
          "1e9",
          "99999999999999999999",
          "NaN",
          "true",
          "null",
          "[]",
          "{}",
          "' or '1'='1",
          "\"><script>alert(1)</script>",
          "../../../etc/passwd",
          "2027-02-30",
          "0000-00-00",
          "9999-12-31",
          "+999999999-12-31",
          "24:61",
          "٢٠٢٧-٠١-٠١",
          "👩‍⚕️\u202e\uFEFF",
          "00000000-0000-0000-0000-000000000000",
          "{0} {1,number} %s %n",
          "a\r\nSet-Cookie: x=y",
          "å".repeat(5_000),
          "x".repeat(70_000));

  /** What the web server refuses an address for by its head alone, and then hangs up. */
  private static final Pattern AMBIGUOUS =
      Pattern.compile("%(00|25|2F|2E|5C)", Pattern.CASE_INSENSITIVE);

  private Samordna samordna;
  private Team team;
  private Colleague anna;
  private Colleague leader;
  private String person;
  private String enrolment;
  private final Map<Colleague, SentForms> met = new LinkedHashMap<>();

  @BeforeAll
  void write(Samordna shared) {
    samordna = shared;
    samordna.time().set(Instant.parse("2027-04-12T07:00:00Z"));
    team = new Team(samordna, "Region Provlandia Hård", "fact");
    anna = team.staff("Anna", "Region", "CARE_STAFF", "NURSE", "1.00");
    leader = team.staff("Tove", "Ledarlund", "TEAM_LEADER", "SOCIAL_WORKER", "1.00");
    FactPath path = new FactPath(team, "fact", anna, leader, leader);
    person = path.register("Alma", CANARY.formatted("name"), "199005092383");
    enrolment = path.enrolled(person, anna);
    path.take(
            anna,
            enrolment,
            "scaleUp",
            Map.of(
                "input",
                Map.of("reason", List.of("CRISIS"), "cause", List.of(CANARY.formatted("cause"))),
                "acknowledged",
                Map.of("crisis-plan-exists", "Görs i dag.")))
        .ok();
    String plan =
        anna.post("/persons/" + person + "/plans", Map.of("type", "CM_PLAN"))
            .ok()
            .path("id")
            .asText();
    path.save(
            plan,
            List.of(
                Map.of(
                    "ownWords", CANARY.formatted("goal"), "lifeArea", "", "subGoals", List.of())))
        .ok();
    anna.post(
            "/persons/" + person + "/contacts",
            Map.of(
                "kind",
                "NOTE",
                "place",
                "NONE",
                "happenedAt",
                "2027-04-12T06:00:00Z",
                "with",
                List.of(),
                "minutes",
                0,
                "reached",
                false,
                "note",
                CANARY.formatted("note")))
        .ok();
  }

  @AfterAll
  void put_the_clock_back() {
    samordna.time().release();
  }

  @Test
  @Order(1)
  void what_was_written_is_text_on_every_page_that_shows_it() {
    Map<String, List<String>> shown = new TreeMap<>();
    for (Colleague who : List.of(anna, leader, team.admin)) {
      SentForms forms = SentForms.metBy(who);
      met.put(who, forms);
      forms
          .pages()
          .forEach(
              (path, html) -> {
                assertThat(tags(html)).as(path).doesNotContain("x");
                String text = SentForms.plain(TAG.matcher(html).replaceAll(""));
                for (String what : List.of("name", "cause", "goal", "note")) {
                  if (text.contains(CANARY.formatted(what))) {
                    shown.computeIfAbsent(what, key -> new ArrayList<>()).add(path);
                  }
                }
              });
    }
    String own = "/persons/" + person;
    assertThat(shown.get("name")).contains("/", own, own + "/plan", own + "/contacts");
    assertThat(shown.get("cause")).contains("/", "/board/" + team.unit);
    assertThat(shown.get("goal")).contains(own + "/plan");
    assertThat(shown.get("note")).contains(own + "/contacts");
  }

  @Test
  @Order(2)
  void no_query_and_no_form_makes_a_page_fall() {
    Random random = new Random(SEED);
    int sent = 0;
    int refused = 0;
    List<Colleague> all = List.copyOf(met.keySet());
    for (int round = 0; round < ROUNDS; round++) {
      for (String address : Router.addresses()) {
        Colleague who = all.get(random.nextInt(all.size()));
        String path = path(address, random) + query(who, random);
        refused += judge("GET " + path, answered(() -> who.look(path, "sv")));
        sent++;
      }
      for (String address : Router.forms()) {
        if (!address.equals("/logout")) {
          Colleague who = all.get(random.nextInt(all.size()));
          refused += send(who, address, random);
          sent++;
        }
      }
    }
    assertThat(refused).as("most of them are wrong").isGreaterThan(sent / 3);
    assertThat(samordna.web().answers(Samordna.READY)).isTrue();
    Figures.note("hostile pages", "%d requests, %d of them refused", sent, refused);
  }

  /** A form that was met there, or what could be one, with some of its fields spoilt. */
  private int send(Colleague who, String address, Random random) {
    SentForms forms = met.get(who);
    Pattern there = Pattern.compile(address.replaceAll("\\{\\w+\\}", "[^/]+") + "(\\?.*)?");
    List<String> known =
        forms.forms().keySet().stream().filter(one -> there.matcher(one).matches()).toList();
    String path =
        known.isEmpty() || random.nextInt(4) == 0
            ? path(address, random)
            : known.get(random.nextInt(known.size()));
    Map<String, String> fields =
        new LinkedHashMap<>(forms.forms().getOrDefault(path, some(forms, random)));
    fields.put("once", new java.util.UUID(random.nextLong(), random.nextLong()).toString());
    for (int i = random.nextInt(4); i >= 0; i--) {
      List<String> names = List.copyOf(fields.keySet());
      String name = names.get(random.nextInt(names.size()));
      if (!isToken(name) || random.nextInt(10) == 0) {
        fields.put(name, one(HOSTILE, random));
      }
    }
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (name, value) ->
            body.append(body.isEmpty() ? "" : "&")
                .append(SentForms.encoded(name))
                .append('=')
                .append(SentForms.encoded(value)));
    body.append(one(List.of("", "", "", "", "&%zz=1", "&a=%c3%28", "&=&&;", "&" + body), random));
    // all of it would be cut off unread, and the answer with it
    String sent = AMBIGUOUS.matcher(path).find() ? cut(body.toString()) : body.toString();
    return judge("POST " + path + " " + cut(sent), answered(() -> who.submit(path, sent)));
  }

  /** The form token is the same on every form of a session, apart from its mask. */
  private static boolean isToken(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).contains("token");
  }

  private static Map<String, String> some(SentForms forms, Random random) {
    Map<String, String> fields = new LinkedHashMap<>();
    forms
        .forms()
        .values()
        .forEach(
            form ->
                form.forEach(
                    (name, value) -> {
                      if (isToken(name)) {
                        fields.put(name, value);
                      }
                    }));
    for (int i = 0; i < 6; i++) {
      fields.put(one(forms.names(), random), one(HOSTILE, random));
    }
    return fields;
  }

  private String path(String address, Random random) {
    return Pattern.compile("\\{(\\w+)\\}")
        .matcher(address)
        .replaceAll(found -> Matcher.quoteReplacement(variable(found.group(1), random)));
  }

  private String variable(String name, Random random) {
    if (random.nextInt(3) == 0) {
      String value = one(HOSTILE.subList(1, HOSTILE.size() - 2), random);
      return SentForms.encoded(value).replace("+", "%20");
    }
    return switch (name) {
      case "person" -> person;
      case "unit" -> team.unit;
      case "enrolment" -> enrolment;
      case "model" -> "fact";
      case "step" -> one(List.of("scaleUp", "startStepDown", "withdraw", "nothing"), random);
      case "staff" -> anna.staff();
      default -> new java.util.UUID(random.nextLong(), random.nextLong()).toString();
    };
  }

  private String query(Colleague who, Random random) {
    List<String> names = new ArrayList<>(met.get(who).names());
    names.addAll(List.of("lang", "form", "enrolment", "cursor", "mine", "day", "at", "done", "q"));
    StringBuilder query = new StringBuilder();
    for (int i = random.nextInt(4); i > 0; i--) {
      query.append(query.isEmpty() ? "?" : "&").append(SentForms.encoded(one(names, random)));
      String value = one(HOSTILE.subList(0, HOSTILE.size() - 2), random);
      query.append('=').append(SentForms.encoded(value));
    }
    return query
        + one(query.isEmpty() ? List.of("", "?%00") : List.of("", "", "&a=%c3%28"), random);
  }

  /**
   * The answer to a request. A connection that was kept open may be closed just as it is used
   * again; then the request is sent once more, on a fresh one.
   */
  private static HttpResponse<String> answered(Supplier<HttpResponse<String>> request) {
    try {
      return request.get();
    } catch (UncheckedIOException closed) {
      return request.get();
    }
  }

  /** 1 when it was refused. */
  private static int judge(String sent, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(cut(sent)).isBetween(200, 499);
    assertThat(INSIDE.matcher(answer.body()).results().map(found -> found.group()).toList())
        .as("what %s shows of the inside", cut(sent))
        .isEmpty();
    assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(one -> one.startsWith("x="));
    assertThat(tags(answer.body())).as(cut(sent)).doesNotContain("x");
    return answer.statusCode() >= 400 ? 1 : 0;
  }

  private static List<String> tags(String html) {
    return TAG.matcher(html).results().map(tag -> tag.group(1)).toList();
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(500, text.length()));
  }

  private static <T> T one(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }
}
