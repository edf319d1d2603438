package se.samordna.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import se.samordna.Id;
import se.samordna.own.OwnLogin;
import se.samordna.own.OwnLogin.State;
import se.samordna.person.Person;

/**
 * A database in which somebody has an own login of whom no record is kept comes to this release:
 * the login is ended and stays to be read, and nobody else's is touched.
 */
class OlderLoginsTest {
  private static final String BEFORE = "89";
  private static final Id<Person> KEPT = FilledTables.id(10, 1);
  private static final Id<Person> PARTED = FilledTables.id(10, 2);
  private static final Id<Person> ALONE = FilledTables.id(10, 3);
  private static final Instant HANDED_OUT = Instant.parse("2026-02-01T08:00:00Z");

  @TempDir Path folder;

  @Test
  void a_login_without_a_record_is_ended_and_told_of() throws SQLException {
    check(TestDatabase.h2(folder));
  }

  @Test
  @EnabledIf("se.samordna.store.EmbeddedDatabase#usable")
  void on_postgres_too() throws SQLException {
    check(TestDatabase.postgres(folder));
  }

  /** A database that has been brought to V94 before there was anything to do before it. */
  @Test
  void one_that_has_come_by_without_gets_the_table_alone() throws SQLException {
    TestDatabase database = TestDatabase.h2(folder);
    OlderDatabase.make(database, "96", List.of());
    try (OpenStore open = database.open()) {
      assertThat(of(open, KEPT)).isEmpty();
    }
    assertThat(asked(database, "select count(*) from login_without_record")).containsExactly("0");
  }

  private static void check(TestDatabase database) throws SQLException {
    OlderDatabase.make(database, BEFORE, ROWS);
    try (OpenStore open = database.open()) {
      assertThat(of(open, KEPT)).extracting(OwnLogin::state).containsExactly(State.CODE_OUT);
      assertThat(of(open, PARTED))
          .singleElement()
          .satisfies(
              one -> {
                assertThat(one.id()).isEqualTo(FilledTables.<OwnLogin>id(20, 2));
                assertThat(one.state()).isEqualTo(State.ENDED);
                assertThat(one.handedOutAt()).isEqualTo(HANDED_OUT);
                assertThat(one.note()).isEqualTo("Känd sedan länge");
                assertThat(one.endedReason()).contains("ingen journal eller akt");
                assertThat(one.endedBy()).isNull();
              });
      assertThat(of(open, ALONE))
          .extracting(OwnLogin::endedReason, OwnLogin::endedAt)
          .containsExactly(tuple("Ville inte mer", HANDED_OUT));
      assertThat(open.transactions().<List<OwnLogin>>read(tx -> tx.ownLogins().open(9, HANDED_OUT)))
          .extracting(OwnLogin::person)
          .containsExactly(KEPT);
    }
    assertThat(asked(database, "select cast(login as varchar(40)) from own_session"))
        .containsExactly(FilledTables.id(20, 1).toString());
    assertThat(asked(database, "select cast(person as varchar(40)) from withheld"))
        .as("what is withheld stays so where it is")
        .containsExactly(KEPT.toString());
  }

  private static List<OwnLogin> of(OpenStore open, Id<Person> person) {
    return open.transactions()
        .read(tx -> tx.ownLogins().of(OlderDatabase.PROVIDER, person, HANDED_OUT));
  }

  private static List<String> asked(TestDatabase database, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = database.opening().databases().owner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static final List<String> ROWS =
      List.of(
          "insert into principal values (#01-1, 'Kommun', 'MUNICIPALITY')",
          "insert into provider values ($P, #01-1, 'Kommun', 'SOCIAL_CARE')",
          "insert into unit (id, provider, name, sort_key) values (#03-1, $P, 'Team', 'team')",
          "insert into record_unit (unit, provider) values (#03-1, $P)",
          "insert into staff (id, provider, given_name, family_name, sort_key, protected_identity)"
              + " values (#04-1, $P, 'Anna', 'Kommun', 'kommun anna', false)",
          person(1),
          person(2),
          person(3),
          "insert into record_person (person, provider) values (#10-1, $P)",
          "insert into person_merge (id, provider, survivor, merged, merged_at, merged_by, reason,"
              + " survivor_protection, merged_protection, crisis_shift, undone_at) values (#30-1,"
              + " $P, #10-1, #10-2, $N, #04-1, '', 'NONE', 'NONE', 0, $N)",
          login(1, "null", ""),
          login(2, "null", ""),
          login(3, "$N", "Ville inte mer"),
          session(1),
          session(2),
          withheld(2),
          withheld(3));

  private static String person(int number) {
    return String.format(
        "insert into person (id, provider, revision, given_name, family_name, sort_key,"
            + " search_key, pronoun, protection, phone, address, wishes) values (#10-%d, $P, 1,"
            + " 'Bo', 'Skiss', 'skiss bo', 'bo skiss', '', 'NONE', '', '', '')",
        number);
  }

  private static String login(int number, String ended, String reason) {
    return String.format(
        "insert into own_login (id, provider, person, unit, checked_how, note, handed_out_by,"
            + " handed_out_at, code_hash, code_until, last_step, ended_at, ended_reason) values"
            + " (#20-%1$d, $P, #10-%1$d, #03-1, 'KNOWN', 'Känd sedan länge', #04-1, $N, %2$s,"
            + " $N + interval '14' day, 0, %3$s, '%4$s')",
        number, bytes(number), ended, reason);
  }

  private static String session(int number) {
    return String.format(
        "insert into own_session (token_hash, provider, login, begun_at, used_at) values (%s, $P,"
            + " #20-%d, $N, $N)",
        bytes(number), number);
  }

  private static String withheld(int number) {
    return String.format(
        "insert into withheld (id, provider, person, part, thing, reason, words, by_staff,"
            + " begun_at) values (#40-%1$d, $P, #10-%1$d, 'PLAN', #50-%1$d, 'OTHERS', '', #04-1,"
            + " $N)",
        number);
  }

  /** The letter of the number, which both databases read as bytes. */
  private static String bytes(int number) {
    return "cast('" + number + "' as bytea)";
  }
}
