package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.enrolment.Lifecycle;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages.Browser;
import se.samordna.web.page.OpenPages.Shown;

/** An administrator moves everybody to a new major by page, and takes it back. */
class MovePagesTest {
  private static final String PLACE = "/admin/models/fact/move/2";

  private final House house = new House(OpenedStores.shared(OpenedStores.Kind.H2));
  private final FactTeam team = new FactTeam(house);

  @TempDir Path folder;

  /** FACT as it is, as the major after it. */
  private Path next() throws IOException {
    try (Stream<Path> files = Files.walk(FactTeam.FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(FactTeam.FOLDER.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Path model = folder.resolve("model.json");
    String text = Files.readString(model);
    Files.writeString(model, text.replace("\"version\": \"2.0\"", "\"version\": \"3.0\""));
    return folder;
  }

  private static List<String> ways(Browser admin) {
    return admin.get("/admin").page().select("main a[href='" + PLACE + "']").eachText();
  }

  /** Where the page's button leads, which is a form of its own. */
  private static String pressed(Browser admin, Shown page) {
    Element form = page.page().selectFirst("main form");
    if (form == null) {
      throw new AssertionError("No form in " + page.words());
    }
    String body =
        form.select("input[type=hidden]").stream()
            .map(
                one ->
                    one.attr("name") + "=" + URLEncoder.encode(one.val(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return admin.post(form.attr("action"), body).location();
  }

  @Test
  void one_link_leads_there_and_the_page_moves_everybody_and_takes_it_back() throws IOException {
    Actives.write(
        house,
        team.anna,
        team.person("Alma", "Exempel", "199005092383"),
        new Actives.In(house.unit, "fact", 2, Lifecycle.ACTIVE, "INDIVIDUAL"));
    team.models.add(next());
    try (TeamPages pages = new TeamPages(team)) {
      Browser admin = pages.of(house.staff(Role.ADMIN, Profession.ADMINISTRATIVE));
      assertThat(ways(admin)).containsExactly("Flytta till 3");
      Shown before = admin.get(PLACE);
      assertThat(before.words()).contains("Inget ändras förrän du gör det.");

      Shown moved = admin.get(pressed(admin, before));
      assertThat(moved.words()).contains("Inskrivningarna är flyttade.");
      assertThat(ways(admin)).containsExactly("Flytt från 2");
      Shown back = admin.get(pressed(admin, moved));
      assertThat(back.words())
          .contains("Flytten är tagen tillbaka.")
          .doesNotContain("Inget har ändrats");
      assertThat(ways(admin)).containsExactly("Flytta till 3");
    }
  }
}
