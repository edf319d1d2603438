package se.samordna.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a minor may change, and what only a new major may. */
class CompatibilityTest {
  private static final String FORM = "https://example.org/forms/beside-wishes";

  @Test
  void words_thresholds_deadlines_and_cadences_may_change_in_a_minor() {
    Folders newer =
        sound()
            .with("l10n/sv.properties", "step.finish=Avsluta", "step.finish=Sluta")
            .model("\"target\": 25", "\"target\": 20")
            .model("\"everyDays\": 14", "\"everyDays\": 7")
            .model("\"reviewDays\": 7", "\"reviewDays\": 3");

    assertThat(broken(newer)).isEmpty();
  }

  @Test
  void more_phases_steps_options_and_free_fields_may_come_in_a_minor() {
    Folders newer =
        sound()
            .model(
                "\"options\": [\"CRISIS\", \"LIFE_EVENT\"]",
                "\"options\": [\"LIFE_EVENT\", \"CRISIS\", \"OTHER\"]")
            .model(
                "{\"code\": \"CRISIS\"",
                "{\"code\": \"OTHER\", \"reviewDays\": 7, \"contactTarget\": 1},\n{\"code\": \"CRISIS\"")
            .model(
                "\"id\": \"cause\", \"kind\": \"TEXT\", \"required\": true}",
                "\"id\": \"cause\", \"kind\": \"TEXT\"}, {\"id\": \"note\", \"kind\": \"TEXT\"}")
            .with(
                "l10n/sv.properties",
                t ->
                    t
                        + "step.comeCloser.field.why.OTHER=Annat\nreason.OTHER=Annat\nstep.comeCloser.field.note=Mer\n")
            .with(
                "l10n/en.properties",
                t ->
                    t
                        + "step.comeCloser.field.why.OTHER=Other\nreason.OTHER=Other\nstep.comeCloser.field.note=More\n");

    assertThat(broken(newer)).isEmpty();
  }

  @Test
  void taking_away_or_changing_a_meaning_needs_a_new_major() {
    assertThat(
            broken(
                sound()
                    .model(
                        "\"BESIDE\", \"lifecycle\": \"ACTIVE\"",
                        "\"BESIDE\", \"lifecycle\": \"ACTIVE\", \"attention\": true")))
        .containsExactly("phases/BESIDE/attention");
    assertThat(
            broken(
                sound()
                    .model(
                        "\"anyOf\": [\"LEAD_COORDINATOR\", \"TEAM_LEADER\"]",
                        "\"anyOf\": [\"STAFF\"]")))
        .containsExactly("steps/finish/who");
    assertThat(broken(sound().model("\"withinDays\": 30", "\"withinDays\": 31")))
        .containsExactly("steps/begin/guards");
    assertThat(
            broken(
                sound()
                    .model(
                        "[\"ASKED\", \"BESIDE\", \"HARD_TIME\"]", "[\"BESIDE\", \"HARD_TIME\"]")))
        .containsExactly("steps/finish/moves/ASKED");
    assertThat(
            broken(
                sound()
                    .model(
                        "{\"id\": \"cause\", \"kind\": \"TEXT\", \"required\": true}",
                        "{\"id\": \"cause\", \"kind\": \"TEXT\", \"required\": true}, {\"id\": \"must\", \"kind\": \"DATE\", \"required\": true}")
                    .with("l10n/sv.properties", t -> t + "step.comeCloser.field.must=Dag\n")
                    .with("l10n/en.properties", t -> t + "step.comeCloser.field.must=Day\n")))
        .containsExactly("steps/comeCloser/fields/must");
    assertThat(
            broken(
                sound()
                    .model("\"exclusiveCoordination\": false", "\"exclusiveCoordination\": true")))
        .containsExactly("descriptor");
  }

  @Test
  void a_form_in_a_new_version_keeps_what_it_asks_in_a_minor() {
    Folders more = withForm("\"text\"", "\"text\"");
    Folders other = withForm("\"linkId\": \"wish\"", "\"linkId\": \"hope\"");

    assertThat(broken(more)).isEmpty();
    assertThat(broken(other))
        .containsExactly(
            "forms/https://example.org/forms/beside-wishes|1.1/wish",
            "forms/https://example.org/forms/beside-wishes|1.1/hope");
  }

  @Test
  void of_several_versions_the_one_that_is_filled_in_counts() {
    Folders both =
        sound()
            .with(
                "forms/newer.json",
                none ->
                    text(Folders.sound(), "forms/beside-wishes.json")
                        .replace("\"version\": \"1.0\"", "\"version\": \"1.10\"")
                        .replace("\"type\": \"text\"", "\"type\": \"boolean\""))
            .model("beside-wishes|1.0\"", "beside-wishes|1.0\", \"" + FORM + "|1.10\"");

    assertThat(broken(both)).containsExactly("forms/" + FORM + "|1.10/wish");
  }

  @Test
  void a_daily_list_may_come_in_a_minor_and_aim_at_something_else_but_not_go() {
    assertThat(broken(listed(sound(), 2))).isEmpty();
    assertThat(broken(listed(Folders.sound(), 2), listed(sound(), 3))).isEmpty();
    assertThat(broken(listed(Folders.sound(), 2), sound())).containsExactly("dailyList");
  }

  private static Folders listed(Folders model, int contacts) {
    return model.model(
        "\"board\": {", "\"dailyList\": {\"contactsPerWeek\": " + contacts + "},\n\"board\": {");
  }

  @Test
  void a_reason_keeps_its_details_and_a_column_what_it_takes() {
    Folders older = detailed(Folders.sound(), "\"SOLD\", \"LOST\"");

    assertThat(broken(older, detailed(sound(), "\"LOST\", \"SOLD\""))).isEmpty();
    assertThat(broken(older, detailed(sound(), "\"LOST\"")))
        .containsExactly("board/reasons/LIFE_EVENT/details/SOLD");
    assertThat(broken(sound().model("\"reasons\": [\"CRISIS\"]", "\"reasons\": [\"LIFE_EVENT\"]")))
        .containsExactly("board/columns/crisis");
    assertThat(
            broken(
                sound()
                    .model("{\"id\": \"crisis\", \"reasons\": [\"CRISIS\"]},", "")
                    .with("l10n/sv.properties", CompatibilityTest::withoutColumn)
                    .with("l10n/en.properties", CompatibilityTest::withoutColumn)))
        .containsExactly("board/columns/crisis");
    assertThat(
            broken(
                sound()
                    .model(
                        "\"reasons\": [\"CRISIS\"]", "\"reasons\": [\"CRISIS\", \"LIFE_EVENT\"]")))
        .isEmpty();
  }

  @Test
  void measuring_may_come_in_a_minor_and_not_be_taken_away() {
    Folders measuring = sound().model("\"everyDays\": 14", "\"everyDays\": 14, \"measures\": true");

    assertThat(broken(measuring)).isEmpty();
    assertThat(broken(measuring, sound()))
        .singleElement()
        .asString()
        .startsWith("activities/measures");
  }

  @Test
  void what_fulfils_an_activity_may_come_in_a_minor_and_goes_on_doing_so() {
    String visit = "\"everyDays\": 14, \"doneBy\": {\"contacts\": [\"VISIT\"]}";
    Folders visited = sound().model("\"everyDays\": 14", visit);
    String call = visit.replace("VISIT", "PHONE");

    assertThat(broken(visited)).isEmpty();
    assertThat(broken(visited, sound())).containsExactly("activities/meet/doneBy");
    assertThat(broken(visited, sound().model("\"everyDays\": 14", call)))
        .containsExactly("activities/meet/doneBy");
  }

  @Test
  void a_reason_keeps_its_mark() {
    Folders marked =
        sound().model("\"reviewDays\": 0", "\"mark\": \"ADMITTED\", \"reviewDays\": 0");

    assertThat(broken(marked)).containsExactly("board/reasons/CRISIS/mark");
    assertThat(broken(marked, sound())).containsExactly("board/reasons/CRISIS/mark");
  }

  private static String withoutColumn(String words) {
    return words.replaceAll("(?m)^column\\.crisis=.*\\R", "");
  }

  private static Folders detailed(Folders folders, String details) {
    folders.model(
        "\"code\": \"LIFE_EVENT\",", "\"code\": \"LIFE_EVENT\", \"details\": [" + details + "],");
    for (String code : details.replace("\"", "").split(", ", -1)) {
      String line = "reason.LIFE_EVENT." + code + "=Word\n";
      folders.with("l10n/sv.properties", text -> text + line);
      folders.with("l10n/en.properties", text -> text + line);
    }
    return folders;
  }

  private static Folders withForm(String text, String other) {
    return sound()
        .model("beside-wishes|1.0", "beside-wishes|1.1")
        .with("forms/beside-wishes.json", "\"version\": \"1.0\"", "\"version\": \"1.1\"")
        .with("forms/beside-wishes.json", text, other);
  }

  private static String text(Folders folders, String file) {
    return new String(
        folders.read().files().find(file).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Folders sound() {
    return Folders.sound().model("\"version\": \"1.0\"", "\"version\": \"1.1\"");
  }

  private static List<String> broken(Folders newer) {
    return broken(Folders.sound(), newer);
  }

  private static List<String> broken(Folders older, Folders newer) {
    return Compatibility.broken(brought(older), brought(newer));
  }

  private static ModelWithForms brought(Folders folders) {
    assertThat(Judged.alone(folders)).isEmpty();
    ModelReading reading = folders.read();
    return new ModelWithForms(reading.model().orElseThrow(), reading.forms());
  }
}
