package se.samordna.enginetests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.samordna.Id;
import se.samordna.PageRequest;
import se.samordna.access.AccessRights.NewRightsDecision;
import se.samordna.access.Accounts.NewRightsReview;
import se.samordna.access.Caller;
import se.samordna.access.RightsDecision;
import se.samordna.access.RightsRow;
import se.samordna.access.RightsTable;
import se.samordna.audit.Action;
import se.samordna.audit.AuditQuery;
import se.samordna.organisation.Profession;
import se.samordna.organisation.Role;
import se.samordna.start.Start;
import se.samordna.store.OpenedStores;
import se.samordna.web.page.OpenPages.Browser;
import se.samordna.web.page.OpenPages.Shown;

/** That the table of rights can be read where it decides, and says who has decided on it. */
@OnBothDatabases
class RightsTableTest {
  private final House house;
  private final FactTeam team;
  private final TeamPages pages;
  private final Caller admin;
  private final Caller manager;
  private final Caller auditor;

  RightsTableTest(OpenedStores.Kind kind) {
    house = new House(OpenedStores.shared(kind));
    team = new FactTeam(house);
    pages = new TeamPages(team);
    admin = house.staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    manager = house.staff(Role.UNIT_MANAGER, Profession.ADMINISTRATIVE);
    auditor = house.staff(Role.AUDITOR, Profession.ADMINISTRATIVE);
  }

  @AfterEach
  void close() {
    pages.close();
  }

  private RightsTable table(Caller who) {
    return house.rights.table(who, house.provider.id());
  }

  private RightsDecision decided(Caller who, String version, LocalDate on) {
    return house.rights.decide(
        who,
        house.provider.id(),
        new NewRightsDecision(version, "Verksamhetschef Ada Provsson", on, "Dnr 2027-17"));
  }

  private boolean isAwaited(Caller who) {
    return team.starts().today(who).awaited().stream()
        .anyMatch(one -> one.kind() == Start.Awaited.Kind.RIGHTS_DECISION);
  }

  @Test
  void those_who_answer_for_rights_and_review_accesses_read_the_whole_table_with_its_laws() {
    RightsTable read = table(admin);

    assertThat(table(manager)).isEqualTo(read);
    assertThat(table(auditor)).isEqualTo(read);
    assertThat(house.rights.table(house.operator, house.provider.id())).isEqualTo(read);
    assertThat(read.rows())
        .extracting(RightsRow::number)
        .startsWith(1, 2, 3)
        .doesNotHaveDuplicates();
    assertThat(read.rows()).allSatisfy(row -> assertThat(row.law().sv()).isNotBlank());
    RightsRow last = read.rows().get(read.rows().size() - 1);
    assertThat(last.actions()).as("whatever it is").isEmpty();
    assertThat(last.conditions()).isEmpty();
    assertThat(last.effect().code()).isEqualTo("HIDE");
    for (Caller other : List.of(house.nurse(), team.leader)) {
      assertThat(Refused.by(() -> table(other))).containsExactly("CM-5004");
    }
    Caller elsewhere = new House(house.store).staff(Role.ADMIN, Profession.ADMINISTRATIVE);
    assertThat(Refused.by(() -> table(elsewhere))).containsExactly("CM-1014");
  }

  @Test
  void a_table_that_nobody_has_decided_on_waits_for_the_administrator_until_somebody_has() {
    assertThat(isAwaited(admin)).isTrue();
    assertThat(isAwaited(manager)).isFalse();
    assertThat(table(admin).isDecided()).isFalse();

    RightsDecision decision = decided(admin, table(admin).version(), house.today());

    assertThat(isAwaited(admin)).isFalse();
    assertThat(table(admin).isDecided()).isTrue();
    assertThat(table(auditor).decision()).isEqualTo(decision);
    assertThat(house.rights.decisions(auditor, house.provider.id())).containsExactly(decision);
    assertThat(decision.recordedBy()).isEqualTo(admin.displayName());
  }

  @Test
  void a_decision_is_on_the_table_that_decides_now_and_the_administrators_to_record() {
    String version = table(admin).version();
    assertThat(Refused.by(() -> decided(admin, "0123456789ab", house.today())))
        .containsExactly("CM-2327");
    assertThat(Refused.by(() -> decided(admin, version, house.today().plusDays(1))))
        .containsExactly("CM-1012 /decidedOn");
    for (Caller other : List.of(manager, auditor, team.leader)) {
      assertThat(Refused.by(() -> decided(other, version, house.today())))
          .containsExactly("CM-5004");
    }
    assertThat(house.rights.decisions(admin, house.provider.id())).isEmpty();
  }

  @Test
  void an_earlier_tables_decision_is_told_as_what_it_is() {
    RightsDecision before =
        new RightsDecision(
            Id.next(),
            "0123456789ab",
            "Ada Provsson",
            house.today(),
            "Dnr 1",
            "karaf",
            house.clock.instant());
    house.store.write(
        tx -> {
          tx.accounts().add(house.provider.id(), before);
          return before;
        });

    assertThat(table(admin).decision()).isEqualTo(before);
    assertThat(table(admin).isDecided()).isFalse();
    assertThat(isAwaited(admin)).isTrue();
    assertThat(pages.of(auditor).get("/rights").words()).contains("Inte den här", "0123456789ab");
  }

  @Test
  void an_administrator_records_the_decision_on_a_page_and_everybody_who_reads_sees_it() {
    Browser browser = pages.of(admin);
    assertThat(browser.get("/rights").words()).contains("Ingen har beslutat om den");

    Shown form = browser.get("/rights/decisions/new");
    Shown saved =
        browser.send(
            form,
            Map.of(
                "decidedBy", List.of("Verksamhetschef Ada Provsson"),
                "decidedOn", List.of(house.today().toString()),
                "reference", List.of("Dnr 2027-17")));

    assertThat(saved.status()).isEqualTo(303);
    assertThat(browser.get("/rights").words()).contains("Ada Provsson", "Dnr 2027-17");
    assertThat(pages.of(auditor).get("/rights/decisions").words()).contains("Dnr 2027-17");
    assertThat(pages.of(manager).get("/rights/decisions/new").status()).isEqualTo(403);
    assertThat(pages.of(house.nurse()).get("/rights").status()).isEqualTo(403);
  }

  @Test
  void rows_are_found_by_words_without_any_script() {
    Browser browser = pages.of(manager, "sv");
    int all = table(manager).rows().size();
    assertThat(browser.get("/rights").page().select("tbody tr")).hasSize(all);

    Shown found = browser.get("/rights?words=L%C3%84SA+krisplanen");
    assertThat(found.page().select("tbody tr")).isNotEmpty().hasSizeLessThan(all);
    found
        .page()
        .select("tbody tr")
        .forEach(row -> assertThat(row.text()).containsIgnoringCase("läsa krisplanen"));
    assertThat(browser.get("/rights?words=finns+ej+alls").words()).contains("Ingen rad");
    assertThat(pages.of(manager, "en").get("/rights?words=auditor").words())
        .contains("log auditor")
        .doesNotContain("loggranskare");
  }

  @Test
  void the_file_and_the_paper_say_every_row_version_decision_and_review() {
    decided(admin, table(admin).version(), house.today());
    house.accounts.reviewRights(
        admin,
        house.provider.id(),
        new NewRightsReview("Två konton stängda.", house.today().plusMonths(12)));
    RightsTable table = table(auditor);
    Browser browser = pages.of(auditor);

    String file = new String(browser.get("/rights.csv").bytes(), StandardCharsets.UTF_8);
    String paper = browser.get("/rights.pdf").page().text();

    for (String words : List.of(file, paper.replaceAll("\\s+", " "))) {
      assertThat(words)
          .contains(table.version(), "Ada Provsson", "Dnr 2027-17", admin.displayName());
      table
          .rows()
          .forEach(
              row ->
                  assertThat(words.replaceAll("[\\s-]+", ""))
                      .contains(row.law().sv().replaceAll("[\\s-]+", "")));
    }
    assertThat(file.lines().filter(line -> line.matches("\"\\d+\";.*")).count())
        .isEqualTo(table.rows().size());
  }

  @Test
  void each_reading_is_in_the_log() {
    table(manager);
    List<Action> logged =
        house
            .auditReviews
            .search(
                auditor,
                house.provider.id(),
                new AuditQuery(
                    manager.staff(),
                    null,
                    null,
                    Action.RIGHTS_TABLE_READ,
                    house.today(),
                    house.today(),
                    PageRequest.first(9)))
            .rows()
            .stream()
            .map(line -> line.action())
            .toList();
    assertThat(logged).containsExactly(Action.RIGHTS_TABLE_READ);
  }
}
