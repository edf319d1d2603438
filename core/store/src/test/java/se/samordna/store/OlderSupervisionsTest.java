package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.Id;
import se.samordna.organisation.Staff;
import se.samordna.past.SupervisedThen;
import se.samordna.past.SupervisedThen.Stood;
import se.samordna.person.Person;

/** Of a supervision that an earlier release has kept it is known when it was followed up. */
class OlderSupervisionsTest {
  private static final String BEFORE = "96";
  private static final Id<Person> DONE = FilledTables.id(10, 1);
  private static final Id<Person> WAITING = FilledTables.id(10, 2);
  private static final Id<Staff> READER = FilledTables.id(4, 1);
  private static final Instant BEGUN = Instant.parse("2026-02-01T08:00:00Z");
  private static final Instant FOLLOWED = Instant.parse("2026-02-09T08:00:00Z");

  @TempDir Path folder;

  @Test
  void what_was_followed_up_was_when_its_task_ended_and_nothing_else_was() throws SQLException {
    check(TestDatabase.h2(folder));
  }

  @Test
  @EnabledIf("se.samordna.store.EmbeddedDatabase#usable")
  void on_postgres_too() throws SQLException {
    check(TestDatabase.postgres(folder));
  }

  private static void check(TestDatabase database) throws SQLException {
    OlderDatabase.make(database, BEFORE, ROWS);
    try (OpenStore open = database.open()) {
      assertThat(stood(open, DONE, FOLLOWED.minusSeconds(1))).isEqualTo(Stood.TO_FOLLOW_UP);
      assertThat(stood(open, DONE, FOLLOWED)).isEqualTo(Stood.FOLLOWED_UP);
      assertThat(stood(open, WAITING, FOLLOWED.plusSeconds(1))).isEqualTo(Stood.TO_FOLLOW_UP);
      assertThat(stood(open, WAITING, BEGUN)).isEqualTo(Stood.GOING_ON);
    }
  }

  private static Stood stood(OpenStore open, Id<Person> person, Instant at) {
    List<SupervisedThen> found =
        open.transactions()
            .read(tx -> tx.past().supervised(OlderDatabase.PROVIDER, person, READER, at));
    assertThat(found).hasSize(1);
    return found.get(0).stood();
  }

  private static final List<String> ROWS =
      List.of(
          "insert into principal values (#01-1, 'Region', 'REGION')",
          "insert into provider values ($P, #01-1, 'Region', 'HEALTH_CARE')",
          "insert into unit (id, provider, name, sort_key) values (#03-1, $P, 'Team', 'team')",
          "insert into record_unit (unit, provider) values (#03-1, $P)",
          "insert into staff (id, provider, given_name, family_name, sort_key, protected_identity)"
              + " values (#04-1, $P, 'Anna', 'Region', 'region anna', false)",
          person(1),
          person(2),
          "insert into record_person (person, provider) values (#10-1, $P)",
          "insert into record_person (person, provider) values (#10-2, $P)",
          "insert into meeting (id, provider, revision, type, unit, started_at, closed_at) values"
              + " (#19-1, $P, 2, 'GROUP_SUPERVISION', #03-1, $N, timestamp with time zone '2026-02-01 08:30:00+00')",
          task(1, "'DONE'", "timestamp with time zone '2026-02-09 08:00:00+00'"),
          task(2, "'OPEN'", "null"),
          supervised(1, "DONE"),
          supervised(2, "FOLLOW_UP"));

  private static String person(int number) {
    return String.format(
        "insert into person (id, provider, revision, given_name, family_name, sort_key,"
            + " search_key, pronoun, protection, phone, address) values (#10-%d, $P, 1, 'Bo',"
            + " 'Skiss', 'skiss bo', 'bo skiss', '', 'NONE', '', '')",
        number);
  }

  private static String task(int number, String status, String ended) {
    return String.format(
        "insert into task (id, provider, person, unit, revision, activity, title_sv, title_en,"
            + " assignee, due, grace_until, status, created_at, ended_at, reason) values (#23-%1$d,"
            + " $P, #10-%1$d, #03-1, 1, 'supervision-next-step', 'Steg', 'Step', #04-1,"
            + " date '2026-02-08', date '2026-02-22', %2$s, timestamp with time zone '2026-02-01 08:30:00+00', %3$s, '')",
        number, status, ended);
  }

  private static String supervised(int number, String step) {
    return String.format(
        "insert into supervised_person (id, provider, unit, meeting, person, revision, by_name,"
            + " says_no, presenter, step, need, clarified, ideas, kept, next_what, next_on,"
            + " followed, on_day, begun_at, ended_at, task) values (#30-%1$d, $P, #03-1, #19-1,"
            + " #10-%1$d, 3, true, false, #04-1, '%2$s', '', '', '', '', 'Ring',"
            + " date '2026-02-08', '', date '2026-02-01', $N, timestamp with time zone '2026-02-01 08:30:00+00', #23-%1$d)",
        number, step);
  }
}
